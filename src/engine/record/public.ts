import type { Command } from '../model/commands';
import type { ConferenceEvent } from '../model/events';
import type { ConferenceRecord } from './types';

/** One step as anybody in the room could have written it down. */
export interface PublicStep {
  /** The command, when the room heard it. What was done in confidence leaves its public events alone. */
  readonly command: Command | null;
  readonly events: readonly ConferenceEvent[];
}

/** What may leave the room: who met, and what was said aloud. No draws, no corridor, no cables, no private reasons. */
export interface PublicRecord {
  readonly format: 'ad-referendum-public-record';
  readonly version: number;
  readonly scenario: string;
  readonly length: string;
  readonly chair: string;
  readonly members: readonly string[];
  readonly steps: readonly PublicStep[];
}

/** The event by which the room hears of a command; commands that are not listed are never heard as such. */
const HEARD_BY: Partial<Record<Command['type'], ConferenceEvent['type']>> = {
  'statement.make': 'statement.made',
  'package.offer': 'package.offered',
  'package.accept': 'package.answered',
  'package.refuse': 'package.answered',
  'package.counter': 'package.offered',
  'measure.pledge': 'measure.pledged',
  'measure.propose': 'measure.proposed',
  'measure.support': 'measure.supported',
  'sounding.answer': 'sounding.answered',
  'business.order': 'business.ordered',
  'draft.circulate': 'draft.circulated',
  'paragraph.park': 'paragraph.moved',
  'change.settle': 'change.settled',
  'gavel.adopt': 'report.adopted',
  'clock.stop': 'clock.stopped',
  'conference.close': 'report.failed',
  'clock.advance': 'meeting.opened',
  'accreditation.answer': 'accreditation.answered',
  'motion.raise': 'motion.raised',
  'report.split': 'report.split',
  'silence.open': 'agenda.set',
  'exhaustion.declare': 'exhaustion.declared',
  'vote.call': 'agenda.set',
  'treaty.sign': 'treaty.signed',
  'incident.accuse': 'incident.accused',
  'incident.join': 'incident.joined',
  'incident.answer': 'incident.answered',
};

/**
 * A record without its secrets, built from an explicit list of fields. Steps that left no public trace are dropped, so
 * that their number tells nothing of the corridor.
 */
export function publicRecord(record: ConferenceRecord): PublicRecord {
  const { setup, version, steps } = record;
  return {
    format: 'ad-referendum-public-record',
    version,
    scenario: setup.scenario,
    length: setup.length,
    chair: setup.chair,
    members: setup.delegations.map(({ id }) => id),
    steps: steps.flatMap(({ command, events }) => {
      const open = events.filter((event) => event.audience === 'all');
      const heard = open.some((event) => event.type === HEARD_BY[command.type]);
      return open.length === 0 ? [] : [{ command: heard ? command : null, events: open }];
    }),
  };
}
