import { Settings2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { anythingSaid } from '../../../adviser/chairScore';
import { forecast } from '../../../adviser/forecast';
import { canVote, neededFor, voteForecast } from '../../../adviser/votes';
import type { View } from '../../../engine/view/types';
import { t } from '../../../locales';
import { useNames } from '../../documents/names';
import { listed } from '../../documents/words';
import { useFocus } from '../../panels/focus';
import { useView } from '../../panels/hooks';
import { Button } from '../../parts/Button';
import { Dialog } from '../../parts/Dialog';
import { ScreenHeading } from '../../parts/Page';
import { href } from '../../parts/route';
import { Segments } from '../../parts/Segments';
import { PACES } from '../../session/types';
import { useConference } from '../../store/conference';
import { useSettings } from '../../store/settings';

/** Where we are: conference, meeting, programme of work, forecast; and the few controls of the room. */
export function Header() {
  const view = useView();
  const names = useNames();
  const meeting = view.setup.meetings[view.meeting];
  const sessions = view.setup.meetings.at(-1)?.session ?? 1;
  return (
    <header className="cf-header">
      <div className="cf-where">
        <ScreenHeading className="cf-title">{names.title}</ScreenHeading>
        <p className="small muted">
          {sessions > 1 && meeting && <>{t('conference:session', { n: meeting.session })} · </>}
          {t('conference:meeting', { n: Math.max(1, view.meeting + 1), all: view.setup.meetings.length })}
          {meeting && view.stage.startsWith('meeting') && (
            <>
              {' · '}
              {roundInWords(view)}
            </>
          )}
          {meeting && (
            <>
              {' · '}
              {t('conference:until', { hour: meeting.hour })}
            </>
          )}
        </p>
      </div>
      <Programme view={view} />
      <div className="cf-controls">
        {!SETTLED.has(view.stage) && <ForecastChip view={view} />}
        <Menu />
      </div>
    </header>
  );
}

/** With the gavel in the air, at the signature and after the end there is nothing left to forecast. */
const SETTLED: ReadonlySet<View['stage']> = new Set(['closing.gavel', 'signature', 'adopted', 'failed']);

/** The closing has one round, for last words, and one more each time the clock is stopped. */
function roundInWords(view: View): string {
  const closing = view.meeting === view.setup.meetings.length - 1;
  if (closing && view.clockStops > 0)
    return t('conference:stopped', { n: view.clockStops, all: view.setup.process.clockStops });
  return t('conference:round', { n: Math.max(1, view.round), all: closing ? 1 : view.setup.roundsPerMeeting });
}

/** The meetings as numbered steps; the one that runs is named in full, the others under the pointer. */
function Programme({ view }: { readonly view: View }) {
  const names = useNames();
  return (
    <ol className="plain-list cf-programme" aria-label={t('conference:programme')}>
      {view.setup.meetings.map((meeting, i) => {
        const state = i < view.meeting ? 'done' : i === Math.max(0, view.meeting) ? 'now' : 'ahead';
        const name = names.meeting(meeting.kind) ?? t(`conference:kind.${meeting.kind}`);
        return (
          <li key={i} data-state={state} aria-current={state === 'now' ? 'step' : undefined} title={name}>
            <span aria-hidden="true">{i + 1}</span>
            <span className={state === 'now' ? undefined : 'sr-only'}>{name}</span>
          </li>
        );
      })}
    </ol>
  );
}

/** The forecast in a few words; who and why one tap away. */
function ForecastChip({ view }: { readonly view: View }) {
  const names = useNames();
  const [open, setOpen] = useState(false);
  const outlook = forecast(view);
  const who = (seats: readonly string[]) =>
    seats.length === 0 ? t('conference:forecastNobody') : listed(seats.map((seat) => names.the(seat)));
  const only = (seats: readonly string[], but: readonly string[]) => seats.filter((seat) => !but.includes(seat));
  return (
    <>
      <button
        type="button"
        className="cf-chip cf-forecast"
        data-outlook={outlook.outlook}
        onClick={() => setOpen(true)}
      >
        <span className="cf-label">
          {t(view.lastObjectors.includes(view.you) ? 'conference:forecastButYou' : 'conference:forecast')}
        </span>{' '}
        {t(`conference:outlook.${anythingSaid(view) ? outlook.outlook : 'early'}`)}
      </button>
      {open && (
        <Dialog title={t('conference:forecastTitle')} onClose={() => setOpen(false)}>
          <div className="stack">
            <p>
              <strong>{t(`conference:outlook.${outlook.outlook}`)}.</strong>{' '}
              {view.interests && t('conference:forecastMine')}
            </p>
            <dl className="cf-facts">
              <dt>{t('conference:forecastSurely')}</dt>
              <dd>{who(outlook.surely)}</dd>
              <dt>{t('conference:forecastProbably')}</dt>
              <dd>{who(only(outlook.probably, outlook.surely))}</dd>
              <dt>{t('conference:forecastPossibly')}</dt>
              <dd>{who(only(outlook.possibly, outlook.probably))}</dd>
              {outlook.aside.length > 0 && (
                <>
                  <dt>{t('conference:forecastAside')}</dt>
                  <dd>{who(outlook.aside)}</dd>
                </>
              )}
              {canVote(view) && (
                <>
                  <dt>{t('conference:forecastVote')}</dt>
                  <dd>{voteInWords(view)}</dd>
                </>
              )}
            </dl>
            {view.unravelling > 0 && <p>{t('conference:unravelling', { percent: view.unravelling })}</p>}
            <p className="small muted">{t('conference:forecastHow')}</p>
            <div className="button-row">
              <Button kind="primary" onClick={() => setOpen(false)}>
                {t('desk:close')}
              </Button>
            </div>
          </div>
        </Dialog>
      )}
    </>
  );
}

function voteInWords(view: View): string {
  const count = voteForecast(view);
  const rule = view.setup.process.exhaustion?.rule ?? view.setup.process.rule;
  const { yes, no, abstain, carried } = count;
  return t('conference:forecastVoteWords', {
    yes,
    no,
    abstain,
    result: t(`conference:forecastVoteResult.${carried ? 'carried' : 'lost'}`),
    needed: rule?.kind === 'majority' ? neededFor(rule, count) : yes,
  });
}

/** Pace, help, settings and the way out, behind one button. */
function Menu() {
  const [open, setOpen] = useState(false);
  const pace = useSettings((settings) => settings.pace);
  const change = useSettings((settings) => settings.change);
  const setHelp = useFocus((focus) => focus.setHelp);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return;
    const away = (event: Event) => {
      const inside = event.target instanceof Node && box.current?.contains(event.target);
      if (event instanceof KeyboardEvent ? event.key === 'Escape' : !inside) setOpen(false);
    };
    document.addEventListener('pointerdown', away);
    document.addEventListener('keydown', away);
    return () => {
      document.removeEventListener('pointerdown', away);
      document.removeEventListener('keydown', away);
    };
  }, [open]);
  return (
    <div className="cf-menu" ref={box}>
      <button type="button" className="cf-chip" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Settings2 aria-hidden="true" size={16} />
        <span>{t('conference:menu')}</span>
      </button>
      {open && (
        <div className="cf-menu-sheet">
          <Segments
            legend={t('conference:pace')}
            value={pace}
            options={PACES.map((value) => ({ value, label: t(`conference:paces.${value}`) }))}
            onChange={(value) => change({ pace: value })}
          />
          <ul className="plain-list">
            <li>
              <button
                type="button"
                className="cf-link"
                onClick={() => {
                  setOpen(false);
                  setHelp(true);
                }}
              >
                {t('conference:help')}
              </button>
            </li>
            <li>
              <a href={href(['settings'])}>{t('conference:settings')}</a>
            </li>
            <li>
              <a href={href([])} onClick={() => useConference.getState().leave()}>
                {t('conference:leave')}
              </a>
            </li>
          </ul>
        </div>
      )}
    </div>
  );
}
