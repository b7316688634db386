import type { BurnDownPoint } from '../../../debrief/types';
import { useT } from '../../parts/useT';
import { useFindings } from './findings';
import { Key, Section } from './parts';

type Hold = 'aloud' | 'quiet' | 'none';

function holdOf(point: BurnDownPoint, provision: string, seat: string): Hold {
  if (point.holders[provision]?.includes(seat)) return 'aloud';
  return point.quiet[provision]?.includes(seat) ? 'quiet' : 'none';
}

/** Who held what, and when: one strip of rounds for each expert on each paragraph that was ever held. */
export function Holders() {
  const t = useT();
  const { debrief, names, provisions } = useFindings();
  const held = provisions
    .map(({ id }) => ({
      id,
      seats: debrief.accounts
        .map(({ seat }) => seat)
        .filter((seat) => debrief.burnDown.some((point) => holdOf(point, id, seat) !== 'none')),
    }))
    .filter(({ seats }) => seats.length > 0);
  const never = provisions.filter(({ id }) => !held.some((row) => row.id === id));
  return (
    <Section id="holders" title={t('debrief:holders.title')} intro={t('debrief:holders.intro')} print={false}>
      <Key
        items={[
          { className: 'hold', hold: 'aloud', label: t('debrief:holders.aloud') },
          { className: 'hold', hold: 'quiet', label: t('debrief:holders.quiet') },
        ]}
      />
      <div className="holder-grid">
        {held.map(({ id, seats }) => (
          <section key={id} className="holder-card">
            <h3>
              <span className="muted">{names.paragraph(id)}</span> {names.heading(id)}
            </h3>
            <ul className="plain-list">
              {seats.map((seat) => (
                <Strip key={seat} provision={id} seat={seat} />
              ))}
            </ul>
          </section>
        ))}
      </div>
      {never.length > 0 && (
        <p className="muted">
          {t('debrief:holders.never', {
            count: never.length,
            what: never.map(({ id }) => names.heading(id)).join('; '),
          })}
        </p>
      )}
    </Section>
  );
}

function Strip({ provision, seat }: { readonly provision: string; readonly seat: string }) {
  const t = useT();
  const { debrief, names } = useFindings();
  const holds = debrief.burnDown.map((point) => ({ point, hold: holdOf(point, provision, seat) }));
  const first = holds.find(({ hold }) => hold !== 'none');
  const last = holds.findLast(({ hold }) => hold !== 'none');
  const words = t(last === holds.at(-1) ? 'debrief:holders.toEnd' : 'debrief:holders.span', {
    from: (first?.point.meeting ?? 0) + 1,
    to: (last?.point.meeting ?? 0) + 1,
  });
  return (
    <li>
      <span className="holder-name" data-you={seat === debrief.you}>
        {names.seat(seat)}
      </span>
      <span className="holder-strip" aria-hidden="true">
        {holds.map(({ point, hold }, index) => (
          <span
            key={`${point.meeting}:${point.round}`}
            className="hold"
            data-hold={hold}
            data-first={index > 0 && holds[index - 1]?.point.meeting !== point.meeting}
          />
        ))}
      </span>
      <span className="sr-only">
        {holds.some(({ hold }) => hold === 'aloud') ? t('debrief:holders.aloud') : t('debrief:holders.quiet')}, {words}
      </span>
    </li>
  );
}
