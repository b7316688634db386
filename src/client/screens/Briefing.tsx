import { useEffect } from 'react';
import { TEMPERS, type Temper } from '../../protocol/messages';
import { type Brief, type PublicTexts, useFetchedBrief, useFetchedTexts } from '../content/hooks';
import { useTerms } from '../content/useTerms';
import { fetchConference } from '../fetching/ahead';
import { Button } from '../parts/Button';
import { ContentFailed, isAbsent, NotThere } from '../parts/ContentFailed';
import { Flag } from '../parts/Flag';
import { Page, Waiting } from '../parts/Page';
import { go, href } from '../parts/route';
import { useT } from '../parts/useT';
import { useConference } from '../store/conference';
import { BriefSheet } from './BriefingBody';

interface Props {
  readonly id: string;
  readonly query: URLSearchParams;
}

/** The confidential brief of the chosen seat: five lines, then everything else. */
export default function Briefing({ id, query }: Props) {
  const t = useT();
  const seat = query.get('seat') ?? '';
  const texts = useFetchedTexts(id);
  useTerms(texts.value);
  const brief = useFetchedBrief(id, seat);
  if (isAbsent([texts])) return <ContentFailed of={[texts]} unknown={t('scenario:unknown')} />;
  if (seat === '') return <NotThere sentence={t('briefing:unknown')} />;
  if (isAbsent([brief])) return <ContentFailed of={[brief]} unknown={t('briefing:unknown')} />;
  if (!texts.value || !brief.value) return <Waiting>{t('briefing:loading')}</Waiting>;
  return <Loaded texts={texts.value} brief={brief.value} query={query} />;
}

interface LoadedProps {
  readonly texts: PublicTexts;
  readonly brief: Brief;
  readonly query: URLSearchParams;
}

function Loaded({ texts, brief, query }: LoadedProps) {
  const t = useT();
  const seat = brief.delegation;
  const name = texts.delegations[seat]?.name ?? seat;
  const chairs = seat === texts.chair && texts.process.chairIsMember;
  const both = seat === texts.chair && !chairs;
  const length = query.get('length') === 'standard' ? 'standard' : 'quick';
  const negotiated = texts.negotiated[length];
  useEffect(() => {
    void fetchConference({ scenario: texts.id, length, seat }, Object.keys(texts.delegations));
  }, [texts, length, seat]);
  const start = () => {
    useConference.getState().start(
      {
        scenario: texts.id,
        seat,
        length,
        ...(query.get('room') === 'all' && texts.rooms.includes('all') ? { room: 'all' } : {}),
        temper: TEMPERS.find((temper: Temper) => temper === query.get('temper')) ?? 'mixed',
      },
      // Only a challenge names its seed; any other is drawn out of sight.
      query.get('seed') || undefined,
    );
    go(href(['play']));
  };
  return (
    <>
      <Page
        title={t(chairs ? 'briefing:chairTitle' : both ? 'briefing:bothTitle' : 'briefing:title', { seat: name })}
        eyebrow={t(chairs ? 'briefing:chairEyebrow' : 'briefing:eyebrow', { seat: name })}
        width="narrow"
      >
        <BriefSheet texts={texts} brief={brief} negotiated={negotiated} />
      </Page>
      <section className="start-bar" aria-label={t('briefing:startBar')}>
        <span className="start-choice">
          <Flag country={seat} />
          {name}
        </span>
        <span className="button-row">
          <Button kind="plain" className="print-button" onClick={() => window.print()}>
            {t('briefing:print')}
          </Button>
          <Button kind="primary" onClick={start}>
            {t('briefing:start')}
          </Button>
        </span>
      </section>
    </>
  );
}
