import '../../../locales/books/instructor';
import { useState } from 'react';
import { hasGuide } from '../../content';
import { type GuideTexts, type PublicTexts, useFetchedGuide, useFetchedTexts } from '../../content/hooks';
import { useTerms } from '../../content/useTerms';
import { Button, LinkButton } from '../../parts/Button';
import { ContentFailed, isAbsent, NotThere } from '../../parts/ContentFailed';
import { Page, Waiting } from '../../parts/Page';
import { href } from '../../parts/route';
import { useT } from '../../parts/useT';
import './guide.css';

const ALL = 'all';

/** The paragraphs and their rival wordings, for the projector and for print. Everybody may see it. */
export default function GuideText({ id, plan }: { readonly id: string; readonly plan: string | null }) {
  const t = useT();
  const known = hasGuide(id);
  const guide = useFetchedGuide(known ? id : null);
  const texts = useFetchedTexts(known ? id : null);
  useTerms(texts.value);
  if (!known) return <NotThere sentence={t('instructor:unknown')} />;
  if (isAbsent([guide, texts])) return <ContentFailed of={[guide, texts]} unknown={t('instructor:unknown')} />;
  if (!guide.value || !texts.value) return <Waiting>{t('common:loading')}</Waiting>;
  return <Loaded guide={guide.value} texts={texts.value} plan={plan} />;
}

/** Those of the plan in the order of the report; of a plan without any, those of the quick length. */
function paragraphsOf(guide: GuideTexts, texts: PublicTexts, plan: string | null): string[] {
  const wanted = guide.plans.find(({ id }) => id === plan)?.paragraphs ?? [];
  const chosen = wanted.length > 0 ? wanted : guide.quick;
  return Object.keys(texts.provisions).filter((id) => chosen.includes(id));
}

interface Props {
  readonly guide: GuideTexts;
  readonly texts: PublicTexts;
  readonly plan: string | null;
}

function Loaded({ guide, texts, plan }: Props) {
  const t = useT();
  const [only, setOnly] = useState(ALL);
  const [standing, setStanding] = useState(guide.standing);
  const paragraphs = paragraphsOf(guide, texts, plan);
  return (
    <Page title={t('instructor:text.title')} eyebrow={texts.title} lede={t('instructor:text.lede')}>
      <div className="guide">
        <div className="guide-text-bar no-print">
          <div className="field">
            <label htmlFor="only">{t('instructor:text.show')}</label>
            <select id="only" className="input" value={only} onChange={(event) => setOnly(event.target.value)}>
              <option value={ALL}>{t('instructor:text.all')}</option>
              {paragraphs.map((id) => (
                <option
                  key={id}
                  value={id}
                >{`${texts.provisions[id]?.paragraph} ${texts.provisions[id]?.title}`}</option>
              ))}
            </select>
          </div>
          <Button onClick={() => window.print()}>{t('instructor:text.print')}</Button>
          <LinkButton kind="plain" href={href(['guide', texts.id])}>
            {t('instructor:text.back')}
          </LinkButton>
        </div>
        {paragraphs
          .filter((id) => only === ALL || only === id)
          .map((id) => (
            <Paragraph
              key={id}
              id={id}
              texts={texts}
              stands={standing[id] ?? ''}
              onStand={(wording) => setStanding({ ...standing, [id]: wording })}
            />
          ))}
        <p className="small muted">{t('instructor:text.ours')}</p>
      </div>
    </Page>
  );
}

interface ParagraphProps {
  readonly id: string;
  readonly texts: PublicTexts;
  readonly stands: string;
  readonly onStand: (wording: string) => void;
}

/** One paragraph: the wording that stands, and the others beside it. */
function Paragraph({ id, texts, stands, onStand }: ParagraphProps) {
  const t = useT();
  const provision = texts.provisions[id];
  if (!provision) return null;
  return (
    <fieldset className="guide-paragraph">
      <legend>
        <h2>
          {provision.paragraph} {provision.title}
        </h2>
      </legend>
      <p className="guide-text">{provision.about}</p>
      {Object.entries(provision.formulations).map(([wording, { label, text, agreed, counterfactual }]) => (
        <label key={wording} className="guide-wording" data-stands={wording === stands}>
          <input type="radio" name={`stands-${id}`} checked={wording === stands} onChange={() => onStand(wording)} />
          <span>
            <strong>
              {label}
              {wording === stands && <span className="tag">{t('instructor:text.stands')}</span>}
            </strong>
            <span className="guide-wording-text">{text || t('instructor:text.silence')}</span>
            {agreed && <span className="small muted">{t('instructor:text.agreed', { document: agreed })}</span>}
            {counterfactual && <span className="small muted">{t('instructor:text.counterfactual')}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
