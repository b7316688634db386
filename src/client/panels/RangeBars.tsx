import type { DelegationId, Provision } from '../../engine/model/vocabulary';
import { formulationOf } from '../../engine/model/vocabulary';
import { t } from '../../locales';
import { provisionsOf, seatsOf, sentenceOf } from '../documents/events';
import type { SeenEvent } from '../session/types';
import { useConference } from '../store/conference';
import { useTeller } from './hooks';

/** Events that tell something of where their speaker stands. */
const TELLING: ReadonlySet<string> = new Set([
  'statement.made',
  'group.spoke',
  'paper.circulated',
  'probe.answered',
  'package.offered',
  'package.answered',
]);

/** For every paragraph, the stretch in which a delegation is believed to stand, and the events that narrowed it. */
export function RangeBars({ seat }: { readonly seat: DelegationId }) {
  const { view } = useTeller();
  const seen = useConference((state) => state.seen);
  return (
    <section className="cf-block">
      <h4>{t('people:guessed')}</h4>
      <p className="small muted">{t('people:guessedHint')}</p>
      <ul className="plain-list cf-ranges">
        {view.setup.provisions.map((provision) => (
          <RangeBar key={provision.id} seat={seat} provision={provision} seen={seen} />
        ))}
      </ul>
    </section>
  );
}

interface BarProps {
  readonly seat: DelegationId;
  readonly provision: Provision;
  readonly seen: readonly SeenEvent[];
}

function RangeBar({ seat, provision, seen }: BarProps) {
  const teller = useTeller();
  const { view, names } = teller;
  const [low, high] = view.ranges[seat]?.[provision.issue] ?? [0, 100];
  const span = formulationOf(provision, view.draft.text[provision.id] ?? provision.statusQuo).span;
  const mine = view.interests?.positions[provision.issue]?.at;
  const width = high - low <= 20 ? 'narrow' : high - low <= 45 ? 'middle' : 'wide';
  const because = seen
    .filter(({ event }) => TELLING.has(event.type))
    .filter(({ event }) => seatsOf(event, view)[0] === seat && provisionsOf(event, view).includes(provision.id))
    .slice(-3)
    .map(({ event }) => sentenceOf(event, teller));
  return (
    <li>
      <div className="cf-range-head small">
        <span>
          <strong>{names.paragraph(provision.id)}</strong> {names.heading(provision.id)}
        </span>
        <span className="muted">{t(`people:width.${width}`)}</span>
      </div>
      <div
        className="cf-range"
        role="img"
        aria-label={t('people:range', { paragraph: names.paragraph(provision.id), low, high })}
      >
        <span
          className="cf-range-fill"
          style={{ insetInlineStart: `${low}%`, inlineSize: `${Math.max(2, high - low)}%` }}
        />
        <span className="cf-range-tick" style={{ insetInlineStart: `${(span[0] + span[1]) / 2}%` }} />
        {mine !== undefined && <span className="cf-range-me" style={{ insetInlineStart: `${mine}%` }} />}
      </div>
      <p className="small muted">{because.length > 0 ? because.join(' ') : t('people:nothingYet')}</p>
    </li>
  );
}
