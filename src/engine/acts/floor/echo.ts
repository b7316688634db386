import { proposalOf } from '../../model/floor';
import { ECHO_MINUTES } from '../../model/parameters';
import type { Point } from '../../model/points';
import type { SayablePoint } from '../../model/requests';
import type { ConferenceState } from '../../model/state';

/** On an open floor two may propose the same in the same moment: the second is heard as support, and costs nothing. */

/** Whether a point proposes what was proposed just now. */
export function echoes({ floor }: ConferenceState, point: Point): boolean {
  const at = point.kind === 'propose' ? floor?.proposed?.[proposalOf(point)] : undefined;
  return floor !== null && at !== undefined && floor.now - at <= ECHO_MINUTES;
}

/** The points as the room hears them. */
export function asHeard(state: ConferenceState, points: readonly Point[]): readonly Point[] {
  return points.map((point) => (echoes(state, point) ? { ...point, kind: 'support' } : point));
}

/** What could be said, with what takes no action marked. */
export function withEchoes<P extends SayablePoint>(state: ConferenceState, points: readonly P[]): readonly P[] {
  if (!state.floor?.proposed) return points;
  return points.map((point) => (echoes(state, point) ? { ...point, echoes: true } : point));
}
