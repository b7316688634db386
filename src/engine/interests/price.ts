import { clamp, floorDiv, floorMean } from '../../kernel/integers';
import { COVER, WITHHOLD_PRICE } from '../model/parameters';
import type { Process, Setup } from '../model/setup';
import type { Delegation } from '../model/vocabulary';

/** Where somebody would withhold: all of it public, so that everybody reckons alike. */
export type Room = Pick<Setup, 'delegations' | 'chair'> & {
  readonly process: Pick<Process, 'publicity' | 'chairIsMember'>;
};

/** What is left of the price of withholding, in per cent, by each thing that makes it cheaper. */
export interface PriceParts {
  readonly habit: number;
  readonly power: number;
  readonly publicity: number;
  readonly cover: number;
}

/** Price in points of withholding agreement alone. Formula and reasons: WITHHOLD_PRICE. */
export function priceAlone(room: Room, delegation: Delegation): number {
  const { habit, power, publicity, cover } = priceParts(room, delegation);
  const own = floorDiv(WITHHOLD_PRICE.base * habit * power, 10_000);
  return floorDiv(own * publicity * cover, 10_000);
}

/** Why withholding costs this delegation what it does. */
export function priceParts(room: Room, delegation: Delegation): PriceParts {
  const { holdout, publicHoldout, influence } = delegation.behaviour;
  const closed = room.process.publicity === 'closed';
  const habit = clamp(closed ? holdout : publicHoldout, 0, 100);
  const weight = clamp(influence, 0, 100);
  return {
    habit: 100 - floorDiv(habit * WITHHOLD_PRICE.habitPercent, 100),
    power: delegation.permanentMember
      ? WITHHOLD_PRICE.permanentMemberPercent
      : 100 - floorDiv(weight * WITHHOLD_PRICE.influencePercent, 100),
    publicity: closed ? WITHHOLD_PRICE.closedPercent : 100,
    cover: 100 - Math.min(COVER.most, coverOf(room, delegation)),
  };
}

const shares = new WeakMap<Delegation, { readonly among: Room['delegations']; readonly share: number }>();

/** Per cent of the others that decide whose coded positions are near where this delegation cares. Formula: COVER. */
export function coverOf(room: Room, delegation: Delegation): number {
  const known = shares.get(delegation);
  if (known?.among === room.delegations) return known.share;
  const deciding = room.delegations.filter(
    ({ id, role = 'member' }) =>
      role === 'member' && id !== delegation.id && !(id === room.chair && room.process.chairIsMember),
  );
  const near = deciding.filter((other) => isNear(delegation, other)).length;
  const share = deciding.length === 0 ? 0 : floorDiv(100 * near, deciding.length);
  shares.set(delegation, { among: room.delegations, share });
  return share;
}

function isNear(one: Delegation, other: Delegation): boolean {
  const cared = Object.entries(one.positions).filter(([, { salience }]) => salience >= COVER.salience);
  if (cared.length === 0) return false;
  const distances = cared.map(([issue, { at }]) => Math.abs(at - (other.positions[issue]?.at ?? at)));
  return floorMean(distances) <= COVER.near;
}
