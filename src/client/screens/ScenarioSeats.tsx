import type { ReactNode } from 'react';
import type { PublicTexts } from '../content/hooks';
import { Flag } from '../parts/Flag';
import { usePhone } from '../parts/usePhone';
import { useT } from '../parts/useT';

/** Seats proposed to newcomers, in the scenario's order; the chair is offered on its own. */
export function suggestedSeats(texts: PublicTexts): string[] {
  return Object.keys(texts.roles).filter((seat) => seat !== texts.chair && seat in texts.delegations);
}

/** What kind of part a seat is, where the scenario says so. */
export function roleOf(texts: PublicTexts, seat: string): PublicTexts['roles'][string] | undefined {
  return Object.hasOwn(texts.roles, seat) ? texts.roles[seat] : undefined;
}

interface Choice {
  readonly texts: PublicTexts;
  readonly chosen: string;
  readonly onChoose: (seat: string) => void;
}

/** Every seat in the room, as one choice: suggested ones first, then the chair, then everyone else. */
export function ScenarioSeats({ texts, chosen, onChoose }: Choice) {
  const t = useT();
  const phone = usePhone();
  const suggested = suggestedSeats(texts);
  const rest = Object.keys(texts.delegations).filter((seat) => seat !== texts.chair && !suggested.includes(seat));
  const kindOf = (seat: string) => {
    const { role, members, playable } = texts.delegations[seat] ?? { role: 'member', playable: true };
    return role !== 'member' ? 'observers' : members || !playable ? 'groups' : 'others';
  };
  const of = (kind: string) => rest.filter((seat) => kindOf(seat) === kind);
  const groups = [
    { id: 'suggested', label: t('scenario:suggested'), seats: suggested },
    { id: 'chair', label: t('scenario:chairGroup'), seats: [texts.chair] },
    { id: 'others', label: t('scenario:others'), seats: of('others') },
    { id: 'groups', label: t('scenario:groups'), hint: t('scenario:groupsHint'), seats: of('groups') },
    { id: 'observers', label: t('scenario:observers'), hint: t('scenario:observersHint'), seats: of('observers') },
  ].filter(({ seats }) => seats.length > 0);
  return (
    <fieldset>
      <legend className="section-legend">
        <h2>{t('scenario:table')}</h2>
        <p className="muted">{t('scenario:tableHint')}</p>
      </legend>
      {groups.map(({ id, label, hint, seats }) => (
        <SeatGroup key={id} label={label} count={seats.length} folds={phone && id === 'others'}>
          {hint && <p className="small muted">{hint}</p>}
          <div className="seat-cards" data-group={id}>
            {seats.map((seat) => (
              <SeatCard key={seat} texts={texts} seat={seat} chosen={chosen === seat} onChoose={onChoose} />
            ))}
          </div>
        </SeatGroup>
      ))}
    </fieldset>
  );
}

interface GroupProps {
  readonly label: string;
  readonly count: number;
  readonly folds: boolean;
  readonly children: ReactNode;
}

function SeatGroup({ label, count, folds, children }: GroupProps) {
  const t = useT();
  return folds ? (
    <details className="more seat-group">
      <summary>{t('scenario:othersCount', { count })}</summary>
      {children}
    </details>
  ) : (
    <div className="seat-group">
      <h3>{label}</h3>
      {children}
    </div>
  );
}

interface CardProps {
  readonly texts: PublicTexts;
  readonly seat: string;
  readonly chosen: boolean;
  readonly onChoose: (seat: string) => void;
}

function SeatCard({ texts, seat, chosen, onChoose }: CardProps) {
  const t = useT();
  const delegation = texts.delegations[seat];
  const role = roleOf(texts, seat);
  const pitch =
    role?.pitch ??
    (seat === texts.chair ? t(texts.process.chairIsMember ? 'scenario:chairPitch' : 'scenario:chairVoicePitch') : null);
  if (!delegation) return null;
  if (!delegation.playable) return <LookCard texts={texts} seat={seat} />;
  const count = Object.keys(delegation.members ?? {}).length;
  const card = (
    <label className="seat-card">
      <input type="radio" name="seat" value={seat} checked={chosen} onChange={() => onChoose(seat)} />
      <span className="seat-body">
        <span className="seat-name">
          <Flag country={seat} />
          <span>{delegation.name}</span>
          {role && <span className="tag">{t(`scenario:kind.${role.kind}`)}</span>}
        </span>
        {pitch && <span className="seat-pitch">{pitch}</span>}
        <span className="small muted">{t('scenario:camp', { camp: delegation.camp })}</span>
        {delegation.role !== 'member' && <span className="small">{t(`scenario:${delegation.role}`)}</span>}
        {count > 0 && (
          <span className="small muted">
            {t('scenario:speaksFor', { count })}
            {count <= NAMED_MEMBERS && <>: {Object.values(delegation.members ?? {}).join(', ')}</>}
          </span>
        )}
        {delegation.permanentMember && <span className="small muted">{t('scenario:permanent')}</span>}
        {delegation.thin && <span className="small muted">{t('scenario:thin')}</span>}
      </span>
    </label>
  );
  if (count <= NAMED_MEMBERS) return card;
  return (
    <div className="seat-with-members">
      {card}
      <Members members={delegation.members ?? {}} />
    </div>
  );
}

/** A few members are named on the card; more of them fold away, outside the label, where a tap opens and does not choose. */
const NAMED_MEMBERS = 4;

/** A group nobody can take the seat of: who it is, and who its members are. */
function LookCard({ texts, seat }: { readonly texts: PublicTexts; readonly seat: string }) {
  const t = useT();
  const delegation = texts.delegations[seat];
  const members = delegation?.members ?? {};
  const count = Object.keys(members).length;
  if (!delegation) return null;
  return (
    <div className="seat-look">
      <span className="seat-name">
        <Flag country={seat} />
        <span>{delegation.name}</span>
      </span>
      <span className="small muted">{t('scenario:notPlayable')}</span>
      {count > 0 && <Members members={members} />}
    </div>
  );
}

function Members({ members }: { readonly members: Readonly<Record<string, string>> }) {
  const t = useT();
  const list = Object.entries(members);
  return (
    <details className="more">
      <summary>{t('scenario:membersCount', { count: list.length })}</summary>
      <ul className="plain-list seat-members small" aria-label={t('scenario:members')}>
        {list.map(([id, name]) => (
          <li key={id}>
            <Flag country={id} /> {name}
          </li>
        ))}
      </ul>
    </details>
  );
}
