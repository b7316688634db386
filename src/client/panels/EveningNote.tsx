import { useMemo } from 'react';
import { forecast } from '../../adviser/forecast';
import { gainNow } from '../../adviser/meaning';
import type { MeetingKind } from '../../engine/model/setup';
import { t } from '../../locales';
import { sentenceOf, type Teller, who } from '../documents/events';
import { isOnIncident } from '../documents/incidentTrust';
import type { Names } from '../documents/names';
import { packageFates } from '../documents/packages';
import { effectOnTrust } from '../documents/trustEffect';
import { capital, listedSome } from '../documents/words';
import { Button } from '../parts/Button';
import { Dialog } from '../parts/Dialog';
import type { SeenEvent } from '../session/types';
import { useConference } from '../store/conference';
import { admission } from './decisions/hints';
import { useTeller } from './hooks';

/** Half a page after each meeting: what closed, who moved, what home thinks, what tomorrow brings, the forecast. */
export function EveningNote({ onPutAway }: { readonly onPutAway: () => void }) {
  const teller = useTeller();
  const { view, names } = teller;
  const seen = useConference((state) => state.seen);
  const today = useMemo(() => seen.filter((item) => item.meeting === view.meeting), [seen, view.meeting]);
  const outlook = useMemo(() => forecast(view), [view]);
  const next = view.setup.meetings[view.meeting + 1];
  const steps = stepsToday(today, teller);
  const packages = packageFates(teller, 'closing:note.packageLost');
  const aside = view.setup.provisions
    .filter(({ id }) => view.paragraphs[id]?.status === 'parked')
    .map(({ id }) => asideInWords(id, teller));
  const door = view.meeting === 0 ? admission(teller) : [];
  const outside = today.filter(({ event }) => isOnIncident(event)).map(({ event }) => sentenceOf(event, teller));
  return (
    <Dialog title={t('closing:note.title', { n: view.meeting + 1 })} onClose={onPutAway} className="cf-note">
      <div className="cf-note-grid">
        <Part title={t('closing:note.closed')} none={t('closing:note.closedNone')} items={closedToday(today, teller)} />
        <Part
          title={t('closing:note.opened')}
          none={t('closing:note.openedNone')}
          items={view.setup.provisions
            .filter(({ id }) => view.paragraphs[id]?.status === 'contested')
            .map(({ id }) =>
              t('closing:note.closedItem', { paragraph: names.paragraph(id), heading: names.heading(id) }),
            )}
        />
        {aside.length > 0 && <Part title={t('closing:note.aside')} none="" items={aside} />}
        {door.length > 0 && <Part title={t('closing:note.door')} none="" items={door} />}
        {packages.length > 0 && <Part title={t('closing:note.packages')} none="" items={packages} />}
        <Part title={t('closing:note.moved')} none={t('closing:note.movedNone')} items={movedToday(today, teller)} />
        {steps.length > 0 && <Part title={t('measures:note')} none="" items={steps} />}
        {outside.length > 0 && <Part title={t('incidents:note')} none="" items={outside} />}
        {view.interests && (
          <Part title={t('closing:note.home')} none={t('closing:note.homeNone')} items={homeToday(today, teller)} />
        )}
        <Part title={t('closing:note.tomorrow')} none="" items={next ? nextInWords(next.kind, names) : []} />
        <Part
          title={t('closing:note.forecast')}
          none=""
          items={[
            `${t(`conference:outlook.${outlook.outlook}`)}.`,
            ...doubt(outlook.probably.length, outlook.possibly.length),
            ...(view.unravelling > 0 ? [t('conference:unravelling', { percent: view.unravelling })] : []),
          ]}
        />
      </div>
      <div className="button-row">
        <Button kind="primary" size="large" onClick={goOn} autoFocus>
          {t('closing:note.go')}
        </Button>
      </div>
    </Dialog>
  );
}

/** A paragraph the Chair has set aside, and who objects to it. */
function asideInWords(id: string, { view, names }: Teller): string {
  const objectors = view.paragraphs[id]?.objectors ?? [];
  const item = t('closing:note.closedItem', { paragraph: names.paragraph(id), heading: names.heading(id) });
  if (objectors.length === 0) return item;
  return t('closing:note.asideItem', {
    item,
    who: listedSome(objectors.map((seat) => (seat === view.you ? t('record:youObject') : names.the(seat)))),
  });
}

/** What the next meeting is; where the room has a name of its own for it, that comes first. */
function nextInWords(kind: MeetingKind, names: Names): string[] {
  const named = names.meeting(kind);
  return [...(named ? [`${named}.`] : []), t(`closing:note.next.${kind}`)];
}

/** How many would withhold, at a guess and at worst. */
function doubt(probably: number, possibly: number): string[] {
  if (possibly === 0) return [t('closing:note.forecastNobody')];
  return [
    probably === 0 ? t('closing:note.guessNobody') : t('closing:note.guess', { count: probably }),
    ...(possibly > probably ? [t('closing:note.worst', { count: possibly })] : []),
  ];
}

/** The night is over: the host opens the next meeting. */
export function goOn(): void {
  const { view, sendCommand } = useConference.getState();
  if (view) sendCommand({ type: 'clock.advance', by: 'host', meeting: view.meeting + 1 });
}

function Part({
  title,
  none,
  items,
}: {
  readonly title: string;
  readonly none: string;
  readonly items: readonly string[];
}) {
  return (
    <section>
      <h3>{title}</h3>
      {items.length === 0 ? (
        <p className="muted">{none}</p>
      ) : (
        <ul className="plain-list">
          {items.map((item, i) => (
            <li key={i}>{item}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function closedToday(today: readonly SeenEvent[], { view, names }: Teller): string[] {
  const closed = today.flatMap(({ event }) =>
    event.type === 'paragraph.moved' && event.status === 'provisional' ? [event.provision] : [],
  );
  return [...new Set(closed)]
    .filter((id) => view.paragraphs[id]?.status === 'provisional')
    .map((id) => t('closing:note.closedItem', { paragraph: names.paragraph(id), heading: names.heading(id) }));
}

/** Nobody reads a longer list at night. */
const MOST = 5;

function movedToday(today: readonly SeenEvent[], teller: Teller): string[] {
  const { names, view } = teller;
  const moves = today.flatMap(({ event }): string[] => {
    switch (event.type) {
      case 'statement.made':
      case 'group.spoke':
        return event.points.flatMap(({ kind, provision, wording }) => {
          const fill = {
            who: who(teller, event.by),
            paragraph: names.para(provision),
            wording: names.label(provision, wording),
          };
          if (kind === 'lift') return [capital(t('closing:note.lifted', fill))];
          return kind === 'propose' && view.paragraphs[provision]?.proposedBy[wording] === event.by
            ? [capital(t('closing:note.bridge', fill))]
            : [];
        });
      case 'package.agreed':
        return [sentenceOf(event, teller)];
      case 'package.broken':
        return [sentenceOf(event, teller)];
      default:
        return [];
    }
  });
  return [...new Set(moves)].slice(-MOST);
}

/** What became of measures today, each with what it did to trust. */
function stepsToday(today: readonly SeenEvent[], teller: Teller): string[] {
  return today
    .filter(({ event }) => 'measure' in event && 'won' in event)
    .map((one) => [sentenceOf(one.event, teller), effectOnTrust(one, teller)].filter(Boolean).join(' '))
    .slice(-MOST);
}

/** What the capital makes of the text tonight. */
function homeOn(gain: number): string {
  const key = gain > 0 ? 'homeFor' : gain < 0 ? 'homeAgainst' : 'homeEven';
  return t(`closing:note.${key}`, { count: Math.abs(gain) });
}

function homeToday(today: readonly SeenEvent[], teller: Teller): string[] {
  const { view } = teller;
  const answers = today
    .filter(({ event }) => event.type === 'capital.answered')
    .map(({ event }) => sentenceOf(event, teller));
  const waiting = view.capital.filter((ask) => !ask.answered).length;
  return [
    ...answers,
    ...(waiting > 0 ? [t('closing:note.homeWaits', { count: waiting })] : []),
    ...(view.interests ? [homeOn(gainNow(view))] : []),
  ];
}
