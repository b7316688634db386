import { t } from '../../../locales';
import { Button } from '../../parts/Button';
import { useConference } from '../../store/conference';
import { movesIn } from '../asked';
import { useFocus } from '../focus';

/** What I may do about a measure now: pledge it alone, or ask others to take the step with me. */
export function MeasureActs({ measure }: { readonly measure: string }) {
  const requests = useConference((state) => state.requests);
  const compose = useFocus((focus) => focus.compose);
  const moves = movesIn(requests);
  const open = (['measure.pledge', 'measure.propose'] as const).filter((type) =>
    moves.some(
      (move) => move.type === type && move.refused === null && (move.choices.measures ?? []).includes(measure),
    ),
  );
  if (open.length === 0) return null;
  return (
    <div className="button-row cf-measure-acts">
      {open.map((type) => (
        <Button key={type} onClick={() => compose({ type, measure })}>
          {t(type === 'measure.pledge' ? 'measures:act.pledge' : 'measures:act.propose')}
        </Button>
      ))}
    </div>
  );
}
