/** What the hall is told and what it shows. Plain data: the scene draws a HallPlan and knows nothing else. */

import type { DelegationId } from '../../engine/model/vocabulary';
import type { View } from '../../engine/view/types';
import type { SeenEvent } from '../session/types';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Rect extends Point, Size {}

/** What a nameplate may say, longest first. */
export interface SeatName {
  readonly name: string;
  readonly short: string;
  /** Where nothing longer fits; the id when left out. */
  readonly code?: string;
}

/** Everything the hall is drawn from. */
export interface HallInput {
  readonly view: View | null;
  readonly seen: readonly SeenEvent[];
  /** True while the others' turns are being shown. */
  readonly playingOut: boolean;
  readonly names: Readonly<Record<DelegationId, SeatName>>;
  /** The word before the chair's country on the podium. */
  readonly chairWord: string;
  readonly flags: boolean;
  readonly dark: boolean;
  readonly reducedMotion: boolean;
  /** Size of the interface's text, per cent. */
  readonly textSize: number;
  readonly showTies: boolean;
  readonly selected: DelegationId | null;
}

/** How a nameplate is written in the room there is: with the flag above the name, beside it, or without. */
export const PLATE_STYLES = ['name-flag', 'flag-name', 'name', 'flag-code', 'code', 'dot'] as const;
export type PlateStyle = (typeof PLATE_STYLES)[number];

/** A seat's way out of the closing or its vote, as marked on its nameplate; "voted" while votes are still sealed. */
export const EXIT_MARKS = [
  'agree',
  'ad-referendum',
  'silent',
  'withheld',
  'aside',
  'pending',
  'yes',
  'no',
  'abstain',
  'voted',
] as const;
export type ExitMark = (typeof EXIT_MARKS)[number];

export interface SeatPlan {
  readonly id: DelegationId;
  readonly label: string;
  readonly plate: Rect;
  /** Where the expert sits, and which way is towards the middle of the room, in radians. */
  readonly chair: Point;
  readonly facing: number;
  /** Two-letter code of the flag on the plate, if it carries one. */
  readonly flag: string | null;
  readonly mine: boolean;
  readonly selected: boolean;
  readonly speaking: boolean;
  readonly next: boolean;
  /** Paragraphs this seat objects to aloud. */
  readonly brackets: number;
  readonly exit: ExitMark | null;
  /** Countries it speaks for: one for a country. */
  readonly members: number;
}

/** A talk outside the floor that the viewer knows of, because it is a party to it. */
export interface CorridorPlan {
  readonly id: string;
  readonly kind: 'probe' | 'package' | 'confidence';
  readonly from: DelegationId;
  readonly to: DelegationId;
  readonly open: boolean;
}

/** Two seats that stand together (or against each other) in public, strength 0..1. */
export interface Tie {
  readonly a: DelegationId;
  readonly b: DelegationId;
  readonly strength: number;
  readonly kind: 'together' | 'against';
}

export type GavelState = 'resting' | 'held' | 'struck' | 'laid';

/** The light of an hour. Shares 0..1; colours as #rrggbb. */
export interface LightPlan {
  readonly sky: readonly [top: string, middle: string, low: string];
  readonly day: number;
  readonly lamps: number;
  readonly dark: boolean;
}

export interface CurvePlan {
  readonly outer: readonly Point[];
  readonly inner: readonly Point[];
}

export interface RoomPlan {
  readonly wall: number;
  readonly windows: readonly Rect[];
  readonly booths: readonly Rect[];
  readonly podium: Rect;
  /** The tables as closed bands. */
  readonly tables: readonly CurvePlan[];
  /** Free floor in the middle, where a caption may stand. */
  readonly middle: Rect;
  /** Linear scale of the furniture; 1 at about 850 x 614. */
  readonly scale: number;
}

export interface HallPlan {
  readonly size: Size;
  readonly shape: 'horseshoe' | 'hemicycle';
  readonly style: PlateStyle;
  /** Text size on the nameplates, px. */
  readonly font: number;
  readonly room: RoomPlan;
  readonly light: LightPlan;
  readonly seats: readonly SeatPlan[];
  readonly chair: SeatPlan;
  readonly speaker: DelegationId | null;
  readonly next: DelegationId | null;
  readonly corridor: readonly CorridorPlan[];
  readonly ties: readonly Tie[];
  readonly gavel: GavelState;
  /** Number of the draft that lies on the tables. */
  readonly draft: number;
  readonly lively: boolean;
}
