/** From an adopted treaty to its futures. */

import type { WholeText } from '../../engine/model/vocabulary';
import { termsOf } from '../../engine/rules/treaty';
import { type Home, homesOf } from './home';
import { lifeOf } from './life';
import { type Signatures, signaturesOf } from './signing';
import { luckOf, type Prospect, prospectOf, type Timeline, timelineOf } from './timeline';
import type { Concluded, TreatyLife } from './types';

/** A treaty with its homes asked once, so that many texts can be lived through with the same luck. */
export interface Treaty {
  readonly homes: readonly Home[];
  readonly signatures: Signatures;
  readonly imagined: boolean;
  /** The futures with this text and this much help with capacity (basis points). The signatures stay as they were. */
  readonly live: (text: WholeText, assistance: number) => LivedTreaty;
}

export interface LivedTreaty {
  readonly prospect: Prospect;
  readonly timelines: readonly Timeline[];
}

/** Null where the instrument is no treaty. */
export function treatyOf(concluded: Concluded, futures: number, years: number): Treaty | null {
  if (!concluded.setup.process?.treaty) return null;
  const homes = homesOf(concluded);
  const { signatures, imagined } = signaturesOf(concluded);
  const luck = luckOf(concluded.seed, homes, futures, years);
  return {
    homes,
    signatures,
    imagined,
    live: (text, assistance) => {
      const terms = termsOf(concluded.setup, text);
      if (!terms) throw new RangeError('no treaty');
      const prospect = prospectOf({ concluded, text, terms, homes, signatures, assistance, luck });
      const timelines = Array.from({ length: futures }, (_, future) => timelineOf(prospect, future, years));
      return { prospect, timelines };
    },
  };
}

/** The life of a treaty over some years; null where the instrument is none. */
export function treatyLifeOf(
  concluded: Concluded,
  assistance: number,
  { futures, years }: { readonly futures: number; readonly years: number },
): TreatyLife | null {
  const treaty = treatyOf(concluded, futures, years);
  if (!treaty) return null;
  const { prospect, timelines } = treaty.live(concluded.text, assistance);
  return lifeOf(prospect, timelines, years, treaty.imagined);
}
