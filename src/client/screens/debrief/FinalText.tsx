import type { Provision } from '../../../engine/model/vocabulary';
import { hasText, t as say } from '../../../locales';
import { draftName } from '../../documents/events';
import { listed } from '../../documents/words';
import { useT } from '../../parts/useT';
import { useFindings } from './findings';
import { Section } from './parts';

/** The report, or the draft that failed, as a page of the United Nations would look. */
export function FinalText() {
  const t = useT();
  const { debrief, texts, names, provisions } = useFindings();
  const said = provisions.filter(({ id }) => names.wording(id, debrief.finalText[id] ?? '').text !== '');
  const inSummary = ({ id, formulations }: Provision) =>
    formulations.some((one) => one.id === debrief.finalText[id] && one.container === 'chairs-summary');
  const parted = said.filter(inSummary);
  const agreed = said.filter((provision) => !inSummary(provision));
  const silent = provisions.filter((provision) => !said.includes(provision));
  return (
    <Section id="text" title={t(debrief.adopted ? 'debrief:text.adopted' : 'debrief:text.failed')}>
      <article className="un-page" data-adopted={debrief.adopted}>
        <header>
          <p>{houseOf(texts.process.id)}</p>
          <p>{debrief.adopted ? t('debrief:text.report') : draftName(debrief.drafts)}</p>
        </header>
        <h3>{texts.title}</h3>
        {!debrief.adopted && <p className="un-stamp">{t('debrief:text.notAdopted')}</p>}
        <Chapters provisions={agreed} />
        {parted.length > 0 && (
          <>
            <h3>{t('debrief:text.summary')}</h3>
            <Chapters provisions={parted} />
          </>
        )}
        {silent.length > 0 && (
          <p className="un-silent">
            {t('debrief:text.silent', { what: listed(silent.map(({ id }) => texts.provisions[id]?.title ?? id)) })}
          </p>
        )}
        <footer>{t('debrief:text.ours')}</footer>
      </article>
    </Section>
  );
}

/** Whose paper it is printed on. */
const houseOf = (process: string): string =>
  say(hasText(`debrief:text.houses.${process}`) ? `debrief:text.houses.${process}` : 'debrief:text.house');

function Chapters({ provisions }: { readonly provisions: readonly Provision[] }) {
  const { texts } = useFindings();
  return chaptersOf(provisions, texts).map(({ chapter, paragraphs }) => (
    <section key={chapter} className="un-chapter">
      {paragraphs.map((provision) => (
        <Paragraph key={provision.id} provision={provision} />
      ))}
    </section>
  ));
}

type Texts = ReturnType<typeof useFindings>['texts'];

function chaptersOf(provisions: readonly Provision[], texts: Texts) {
  return texts.chapters
    .map((chapter) => ({
      chapter,
      paragraphs: provisions.filter(({ id }) => texts.provisions[id]?.chapter === chapter),
    }))
    .filter(({ paragraphs }) => paragraphs.length > 0);
}

function Paragraph({ provision }: { readonly provision: Provision }) {
  const t = useT();
  const { debrief, names, mine } = useFindings();
  const { id } = provision;
  const wording = debrief.finalText[id] ?? provision.statusQuo;
  const closed = debrief.provisionClosedAt[id] ?? null;
  const holders = debrief.burnDown.at(-1)?.holders[id] ?? [];
  const own = mine.byProvision?.[id];
  const crossed = mine.crossed.some((line) => line.provision === id);
  const { text, label, agreed } = names.wording(id, wording);
  return (
    <div className="un-paragraph">
      <p className="un-number">{names.number(id)}</p>
      <p className="instrument">{holders.length > 0 && !debrief.adopted ? `[${text}]` : text}</p>
      <ul className="plain-list un-margin">
        <li>
          <strong>{label}</strong>
        </li>
        {agreed && <li>{t('debrief:text.agreed', { where: agreed })}</li>}
        <li>
          {closed === null
            ? holders.length > 0
              ? t('debrief:text.heldBy', { who: listed(holders.map(names.seat)) })
              : t('debrief:text.open')
            : t('debrief:text.closed', { n: closed + 1 })}
        </li>
        {own && <li>{t('debrief:text.forYou', { got: own.got, best: own.best })}</li>}
        {crossed && <li className="warn">{t('debrief:text.crossed')}</li>}
      </ul>
    </div>
  );
}
