import { type LinkageMeaning, meaningFor } from '../../adviser/meaning';
import { type Estimate, type RoomEstimate, roomOn, VERDICTS } from '../../adviser/room';
import type { FormulationId, ProvisionId } from '../../engine/model/vocabulary';
import type { View } from '../../engine/view/types';
import { t } from '../../locales';
import { Term } from '../parts/Term';
import { useNames } from './names';
import { listed, signed } from './words';

interface Props {
  readonly view: View;
  readonly provision: ProvisionId;
  readonly wording: FormulationId;
}

/** What a wording means for me: points, words, authority, lines, and what home said. */
export function MeaningLine({ view, provision, wording }: Props) {
  const meaning = meaningFor(view, provision, wording);
  if (!meaning) return null;
  const { delta, points, current, grade, authority, line, cable, pending } = meaning;
  return (
    <p className="cf-meaning">
      <span className="cf-label">{t('conference:meaning.label')}</span>{' '}
      <strong className={delta > 0 ? 'cf-up' : delta < 0 ? 'cf-down' : undefined}>
        {current ? t('conference:meaning.stands', { points }) : t('conference:meaning.delta', { delta: signed(delta) })}
      </strong>
      {!current && <>, {t(`conference:meaning.grade.${grade}`)}</>}
      {authority !== 'may' && (
        <>
          {' · '}
          <span className="cf-down">
            <Term id={authority === 'ask' ? 'instruction' : 'red-line'}>
              {t(`conference:meaning.authority.${authority}`)}
            </Term>
          </span>
        </>
      )}
      {line && authority === 'may' && <> · {t(`conference:meaning.line.${line}`)}</>}
      {cable !== null && <> · {t(`conference:meaning.${cable ? 'granted' : 'denied'}`)}</>}
      {pending && <> · {t('conference:meaning.pending')}</>}
    </p>
  );
}

/** Where the number comes from. */
export function MeaningWhy({ view, provision, wording }: Props) {
  const meaning = meaningFor(view, provision, wording);
  if (!meaning || !view.interests) return <p className="small muted">{t('conference:meaning.chair')}</p>;
  const standing = meaning.points - meaning.delta;
  const { distrust } = view.interests;
  return (
    <>
      <p className="small muted">
        {t(`conference:meaning.${meaning.current ? 'whyStands' : 'why'}`, {
          points: meaning.points,
          standing,
          distrust,
        })}
      </p>
      {meaning.linkages.map((linkage) => (
        <LinkageLine key={linkage.id} linkage={linkage} />
      ))}
    </>
  );
}

/** What this wording is worth beside others, and why: the one thing that points of single paragraphs do not tell. */
function LinkageLine({ linkage }: { readonly linkage: LinkageMeaning }) {
  const names = useNames();
  const { name, reason, source } = names.linkage(linkage.id);
  const beside = Object.entries(linkage.with).map(([provision, wordings]) =>
    t('conference:meaning.beside', {
      paragraph: names.para(provision),
      wordings: wordings
        .map((wording) => t('conference:meaning.quoted', { label: names.label(provision, wording) }))
        .join(t('conference:meaning.or')),
    }),
  );
  return (
    <p className="small muted">
      <strong>{name}</strong>:{' '}
      {t(`conference:meaning.${linkage.met ? 'linked' : 'linkedIf'}`, {
        delta: signed(linkage.points),
        beside: listed(beside),
      })}{' '}
      {reason} {t('conference:meaning.linkedSource', { source })}
    </p>
  );
}

/** How sure an estimate is, in words. */
export function sureness(sure: number): string {
  return t(`conference:room.sure.${sure >= 66 ? 'high' : sure >= 33 ? 'middle' : 'low'}`);
}

/** One line on how the room is thought to stand. */
export function roomWords(room: RoomEstimate): string {
  const parts = (['likely', 'unlikely', 'unsure'] as const).flatMap((verdict) =>
    room[verdict].length > 0 ? [t(`conference:room.counts.${verdict}`, { count: room[verdict].length })] : [],
  );
  return parts.length > 0 ? parts.join(', ') : t('conference:room.none');
}

/** How the room is thought to stand; every name with its reason one tap away. */
export function RoomLine({ view, provision, wording }: Props) {
  const names = useNames();
  const room = roomOn(view, provision, wording);
  const one = (estimate: Estimate) => (
    <li key={estimate.seat}>
      <strong>{names.seat(estimate.seat)}</strong>{' '}
      <span className="muted">
        {t(`conference:why.${estimate.why}`)} ({sureness(estimate.sure)})
      </span>
    </li>
  );
  return (
    <details className="cf-room">
      <summary>
        <span className="cf-label">{t('conference:room.label')}</span> {roomWords(room)}
        {room.unlikely.length > 0 && room.unlikely.length <= 3 && (
          <span className="muted"> ({listed(room.unlikely.map(({ seat }) => names.the(seat)))})</span>
        )}
      </summary>
      <div className="cf-room-lists">
        {VERDICTS.map((verdict) => (
          <div key={verdict}>
            <h5>{t(`conference:room.${verdict}`)}</h5>
            {room[verdict].length > 0 ? (
              <ul className="plain-list small">{room[verdict].map(one)}</ul>
            ) : (
              <p className="small muted">{t('conference:room.none')}</p>
            )}
          </div>
        ))}
      </div>
    </details>
  );
}
