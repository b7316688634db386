/** From what a seat knows to what its hall shows. Pure; tested without a browser. */

import type { DelegationId } from '../../engine/model/vocabulary';
import type { View } from '../../engine/view/types';
import { type ArrangeInput, type Arrangement, arrange } from './arrange';
import { flagOf } from './flags';
import { bracketsHeld, corridorOf, exitMarkOf, floorOf, gavelOf, tiesOf, voteMarksOf } from './happenings';
import type { Measure } from './labels';
import { hourWithin, lightAt } from './light';
import type { HallInput, HallPlan, LightPlan, Point, Rect, SeatPlan, Size } from './types';

/**
 * The order round the table, from the head of the left arm. As where lots are drawn for the first seat, it starts
 * so that the viewer's own seat comes to stand at the foot of the table, nearest to the eye.
 */
export function seatOrder(view: View): readonly DelegationId[] {
  const seats = view.setup.delegations
    .filter(({ role = 'member' }) => role === 'member')
    .map((delegation) => delegation.id)
    .filter((id) => id !== view.setup.chair);
  const mine = seats.indexOf(view.you);
  if (mine < 0) return seats;
  const foot = Math.floor(seats.length / 2);
  return seats.map((_, i) => seats[(i + mine - foot + seats.length) % seats.length] as DelegationId);
}

/** Those with a voice and no vote sit on the outer row. */
export function outerOrder(view: View): readonly DelegationId[] {
  return view.setup.delegations.filter(({ role = 'member' }) => role !== 'member').map(({ id }) => id);
}

/** Plans halls; where nothing but the goings-on changed, the last arrangement is used again. */
export function createPlanner(measure: Measure): (input: HallInput, size: Size) => HallPlan | null {
  let key = '';
  let last: Arrangement | null = null;
  return (input, size) => {
    if (!input.view || size.width < 1 || size.height < 1) return null;
    const wanted = arrangeInput(input, input.view, size);
    const wantedKey = JSON.stringify(wanted);
    if (!last || key !== wantedKey) {
      last = arrange(wanted, measure);
      key = wantedKey;
    }
    return planOf(input, input.view, size, last);
  };
}

function arrangeInput(input: HallInput, view: View, size: Size): ArrangeInput {
  const { names, chairWord, flags, textSize } = input;
  return {
    size,
    seats: seatOrder(view),
    outer: outerOrder(view),
    chair: view.setup.chair,
    names,
    chairWord,
    flags,
    textSize,
  };
}

function planOf(input: HallInput, view: View, size: Size, arranged: Arrangement): HallPlan {
  const floor = floorOf(view, input.seen, input.playingOut);
  const held = bracketsHeld(view);
  const marks = voteMarksOf(view);
  const sizes = new Map(view.setup.delegations.map(({ id, members }) => [id, members?.length ?? 1]));
  const seatPlan = (id: DelegationId, label: string, plate: Rect, outward: Point): SeatPlan => ({
    id,
    label,
    plate,
    chair: chairBehind(plate, outward, Math.max(arranged.elbow, 14 * arranged.room.scale)),
    facing: Math.atan2(-outward.y, -outward.x),
    flag: arranged.style.includes('flag') ? flagOf(id) : null,
    mine: id === view.you,
    selected: id === input.selected,
    speaking: id === floor.speaker,
    next: id === floor.next,
    brackets: held[id] ?? 0,
    exit: marks?.get(id) ?? (marks ? null : exitMarkOf(view, id)),
    members: sizes.get(id) ?? 1,
  });
  const chair = seatPlan(view.setup.chair, arranged.chairLabel, arranged.chairPlate, { x: 0, y: -1 });
  return {
    size,
    shape: arranged.shape,
    style: arranged.style,
    font: arranged.font,
    room: arranged.room,
    light: lightOf(view, input.dark),
    seats: arranged.seats.map((seat) => seatPlan(seat.id, seat.label, seat.plate, seat.placed.outward)),
    chair: { ...chair, flag: null },
    speaker: floor.speaker,
    next: floor.next,
    corridor: corridorOf(view, input.seen),
    ties: input.showTies ? tiesOf(view) : [],
    gavel: gavelOf(view),
    draft: view.draft.number,
    lively: !input.reducedMotion,
  };
}

function lightOf(view: View, dark: boolean): LightPlan {
  const meeting = view.setup.meetings[Math.min(view.meeting, view.setup.meetings.length - 1)];
  return lightAt(hourWithin(meeting?.hour ?? 12, view.round, view.setup.roundsPerMeeting), dark);
}

/** Just outside the plate, on the side away from the middle. */
function chairBehind(plate: Rect, outward: Point, elbow: number): Point {
  const toEdge = Math.min(
    plate.width / 2 / Math.max(0.001, Math.abs(outward.x)),
    plate.height / 2 / Math.max(0.001, Math.abs(outward.y)),
  );
  const distance = toEdge + elbow * 0.62;
  return {
    x: plate.x + plate.width / 2 + outward.x * distance,
    y: plate.y + plate.height / 2 + outward.y * distance,
  };
}

/** The seat whose plate lies under a point, if any. */
export function seatAt(plan: HallPlan, point: Point): DelegationId | null {
  const margin = 4;
  const inside = ({ plate }: SeatPlan): boolean =>
    point.x >= plate.x - margin &&
    point.x <= plate.x + plate.width + margin &&
    point.y >= plate.y - margin &&
    point.y <= plate.y + plate.height + margin;
  return [plan.chair, ...plan.seats].find(inside)?.id ?? null;
}
