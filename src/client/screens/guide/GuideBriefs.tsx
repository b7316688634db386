import '../../../locales/books/instructor';
import { hasGuide } from '../../content';
import { type PublicTexts, useFetchedBriefs, useFetchedGuide, useFetchedTexts } from '../../content/hooks';
import { useTerms } from '../../content/useTerms';
import { Button, LinkButton } from '../../parts/Button';
import { ContentFailed, isAbsent, NotThere } from '../../parts/ContentFailed';
import { Page, Waiting } from '../../parts/Page';
import { href } from '../../parts/route';
import { useT } from '../../parts/useT';
import { BriefSheet } from '../BriefingBody';
import './guide.css';

/** The briefs of all seats of a table, each on sheets of its own, to be printed in one go. */
export default function GuideBriefs({ id, people }: { readonly id: string; readonly people: number }) {
  const t = useT();
  const known = hasGuide(id);
  const guide = useFetchedGuide(known ? id : null);
  const texts = useFetchedTexts(known ? id : null);
  useTerms(texts.value);
  if (!known) return <NotThere sentence={t('instructor:unknown')} />;
  if (isAbsent([guide, texts])) return <ContentFailed of={[guide, texts]} unknown={t('instructor:unknown')} />;
  if (!guide.value || !texts.value) return <Waiting>{t('common:loading')}</Waiting>;
  const table = guide.value.casting.tables.find((one) => one.people === people);
  if (!table) return <NotThere sentence={t('instructor:briefs.unknown')} />;
  return <Sheets texts={texts.value} seats={table.seats} people={people} />;
}

interface Props {
  readonly texts: PublicTexts;
  readonly seats: readonly string[];
  readonly people: number;
}

function Sheets({ texts, seats, people }: Props) {
  const t = useT();
  const briefs = useFetchedBriefs(texts.id, seats);
  if (isAbsent([briefs])) return <ContentFailed of={[briefs]} unknown={t('briefing:unknown')} />;
  if (!briefs.value) return <Waiting>{t('briefing:loading')}</Waiting>;
  return (
    <Page
      title={t('instructor:briefs.title', { count: people })}
      eyebrow={texts.title}
      lede={t('instructor:briefs.lede')}
      width="narrow"
    >
      <div className="button-row no-print">
        <Button kind="primary" onClick={() => window.print()}>
          {t('instructor:briefs.print')}
        </Button>
        <LinkButton kind="plain" href={href(['guide', texts.id])}>
          {t('instructor:briefs.back')}
        </LinkButton>
      </div>
      {briefs.value.map((brief) => (
        <section key={brief.delegation} className="guide-sheet" aria-labelledby={`sheet-${brief.delegation}`}>
          <h2 id={`sheet-${brief.delegation}`}>
            {brief.delegation === texts.chair
              ? t('briefing:chairTitle')
              : t('briefing:title', { seat: texts.delegations[brief.delegation]?.name ?? brief.delegation })}
          </h2>
          <BriefSheet texts={texts} brief={brief} />
        </section>
      ))}
    </Page>
  );
}
