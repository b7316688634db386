import { listed } from '../../documents/words';
import { useT } from '../../parts/useT';
import { SAME, wholePercent } from './AftermathFigures';
import { useFindings } from './findings';

/** Whom the text does not bind, and what difference that makes. */
export function AftermathOutside() {
  const t = useT();
  const { debrief, names } = useFindings();
  const { outside, treaty, with: years } = debrief.aftermath;
  if (!outside) return null;
  const { seats, bound, stabilityIfAll, complianceIfAll } = outside;
  const last = years.at(-1);
  const small = [stabilityIfAll - (last?.stability ?? 0), complianceIfAll - (last?.compliance ?? 0)].every(
    (difference) => Math.abs(difference) < SAME,
  );
  return (
    <div className="aftermath-outside">
      <h3>{t('aftermath:outside.title')}</h3>
      <p>
        {treaty
          ? t('aftermath:outside.unsigned', {
              first: wholePercent(t, bound[0] ?? 0),
              last: wholePercent(t, bound.at(-1) ?? 0),
            })
          : t('aftermath:outside.dissociated', { who: listed(seats.map((seat) => names.seat(seat))) })}{' '}
        {t(small ? 'aftermath:outside.same' : 'aftermath:outside.if', {
          all: wholePercent(t, stabilityIfAll),
          now: wholePercent(t, last?.stability ?? 0),
          followed: wholePercent(t, complianceIfAll),
          followedNow: wholePercent(t, last?.compliance ?? 0),
        })}
      </p>
    </div>
  );
}
