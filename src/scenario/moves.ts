import type { CommandType } from '../engine/model/commands';

const KNOWN: Readonly<Record<CommandType, true>> = {
  'statement.make': true,
  'probe.ask': true,
  'probe.answer': true,
  'package.offer': true,
  'package.accept': true,
  'package.refuse': true,
  'package.counter': true,
  'chair.confide': true,
  'capital.ask': true,
  'measure.pledge': true,
  'measure.propose': true,
  'measure.support': true,
  'change.ask': true,
  'turn.pass': true,
  'sounding.answer': true,
  'business.order': true,
  'draft.circulate': true,
  'paragraph.park': true,
  'seat.consult': true,
  'change.settle': true,
  'gavel.adopt': true,
  'clock.stop': true,
  'conference.close': true,
  'clock.advance': true,
  'vote.call': true,
  'position.dissociate': true,
  'group.speak': true,
  'observer.speak': true,
  'mandate.extend': true,
};

/** Every command a process file may admit. The record above makes the compiler notice a command that is missing here. */
export const COMMAND_TYPES = Object.keys(KNOWN) as [CommandType, ...CommandType[]];
