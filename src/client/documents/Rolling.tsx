import type { FormulationId, ProvisionId } from '../../engine/model/vocabulary';
import { t } from '../../locales';
import { useView } from '../panels/hooks';
import { backersOf, initials, objectorsOf } from './holders';
import { useNames } from './names';
import { listed } from './words';

/**
 * A paragraph of a rolling text: every wording before the room in square brackets, the standing one first, each with
 * those who hold it. Where nobody objects and nothing else is proposed, or the paragraph is
 * provisionally agreed, the words stand without brackets.
 */
export function Rolling({ provision }: { readonly provision: ProvisionId }) {
  const view = useView();
  const names = useNames();
  const backers = backersOf(view, provision);
  const standing = view.draft.text[provision] ?? '';
  const against = objectorsOf(view, provision)?.seats ?? [];
  const rivals = [...backers.keys()].filter((wording) => wording !== standing);
  const words = (wording: FormulationId) => names.wording(provision, wording).text || t('conference:page.empty');
  const closed = view.paragraphs[provision]?.status === 'provisional';
  if (closed || (rivals.length === 0 && against.length === 0)) {
    const { text } = names.wording(provision, standing);
    return text ? <p className="instrument">{text}</p> : <p className="cf-silence">{t('conference:page.empty')}</p>;
  }
  return (
    <p className="instrument cf-rolling">
      <span className="cf-bracket" data-tint={against.length > 0 ? 1 : backers.get(standing)?.tint}>
        [{words(standing)}]
        <Held side="for" seats={backers.get(standing)?.seats ?? []} />
        <Held side="against" seats={against} />
      </span>
      {rivals.map((wording) => (
        <span key={wording}>
          {' '}
          <span className="cf-bracket" data-tint={backers.get(wording)?.tint}>
            [{words(wording)}]
            <Held side="for" seats={backers.get(wording)?.seats ?? []} />
          </span>
        </span>
      ))}
    </p>
  );
}

/** Who holds a bracket open, or stands behind its words. */
function Held({ side, seats }: { readonly side: 'for' | 'against'; readonly seats: readonly string[] }) {
  const names = useNames();
  if (seats.length === 0) return null;
  return (
    <sup>
      <span aria-hidden="true">
        {t(`conference:page.sides.${side}`)} {initials(seats)}
      </span>
      <span className="sr-only">
        {t(side === 'for' ? 'conference:page.backedBy' : 'conference:page.heldBy', {
          who: listed(seats.map((seat) => names.the(seat))),
        })}
      </span>
    </sup>
  );
}
