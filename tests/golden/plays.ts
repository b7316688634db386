import { type ConferenceRecord, ENGINE_VERSION, RECORD_VERSION } from '../../src/engine/record/types';
import { playAll } from '../../src/table/record';
import { playRandom } from '../support/play';
import { committee, workingGroup } from '../support/rooms';
import { setupOf } from '../support/scenarios';
import { say, shortGge, sit, type Table, tiny } from '../support/table';

/** A record of what was done at a table. */
const recordOf = (table: Table): ConferenceRecord => ({
  format: 'ad-referendum-record',
  version: RECORD_VERSION,
  engine: ENGINE_VERSION,
  setup: table.state.setup,
  seed: table.state.seed,
  people: ['COR'],
  temper: 'mixed',
  steps: table.steps,
});

/** A conference by hand that meets most of what can happen, ends the clock once and adopts. */
function byHand(): ConferenceRecord {
  const table = sit(tiny(), 'golden-by-hand').toTurnOf('COR');
  table.do(say('COR', 'object', 'law', 'law-before'));
  table.toTurnOf('DEL').do({ type: 'probe.ask', by: 'DEL', to: 'COR', provision: 'law', wording: 'law-some' });
  table.do({ type: 'probe.answer', by: 'COR', probe: 'probe-DEL-COR-1', answer: 'could-live' });
  table.toTurnOf('ELN').do({ type: 'measure.pledge', by: 'ELN', measure: 'contact-points' });
  const idea = { measure: 'exchange-views', to: ['COR'], channel: 'corridor' } as const;
  table.toTurnOf('BRE').do({ type: 'measure.propose', by: 'BRE', ...idea });
  table.toTurnOf('COR').do({ type: 'measure.support', by: 'COR', measure: 'exchange-views', proposer: 'BRE' });
  const edits = { law: 'law-some', contacts: 'contacts-directory' };
  table.toTurnOf('DEL').do({ type: 'package.offer', by: 'DEL', to: ['COR', 'ELN'], channel: 'corridor', edits });
  const deal = Object.keys(table.state.packages)[0] as string;
  table.do({ type: 'package.accept', by: 'COR', package: deal });
  table.do({ type: 'package.accept', by: 'ELN', package: deal });
  table.toChair(1).do({ type: 'draft.circulate', by: 'ARL', edits });
  table.toTurnOf('BRE').do({ type: 'capital.ask', by: 'BRE', provision: 'law', wording: 'law-silence' });
  table.toTurnOf('COR', 2).do(say('COR', 'object', 'law', 'law-some'));
  table.toTurnOf('BRE').do({ type: 'change.ask', by: 'BRE', provision: 'law', wording: 'law-caveat' });
  table.toChair().do({ type: 'change.settle', by: 'ARL', seat: 'BRE', grant: true });
  table.toGavel({ COR: 'withhold' }).do({ type: 'clock.stop', by: 'ARL' });
  table.toGavel({ COR: 'agree' }).do({ type: 'gavel.adopt', by: 'ARL' });
  return recordOf(table);
}

/** A convention by hand: applicants fought over, motions voted on, consensus exhausted, a vote, the Assembly, signature. */
function convention(): ConferenceRecord {
  const table = sit(committee({ accreditation: true }), 'golden-convention');
  table.do({ type: 'clock.advance', by: 'host', meeting: 0 });
  table.passUntil((state) => state.queue[0] === 'COR');
  table.do({ type: 'accreditation.answer', by: 'COR', objects: ['press'] });
  table.toChair(1).do({ type: 'draft.circulate', by: 'ARL', edits: { law: 'law-named', next: 'next-open' } });
  table.toMotions().passUntil((state) => state.queue[0] === 'COR');
  table.do({ type: 'motion.raise', by: 'COR', motion: 'delete', provision: 'law' });
  table.do({ type: 'motion.raise', by: 'COR', motion: 'division', provision: 'next' });
  table.passUntil((state) => state.stage === 'closing.ballot');
  table.vote({ COR: 'yes', DEL: 'yes' }, 'no');
  table.vote({ BRE: 'no' }, 'yes');
  table.toGavel({ COR: 'withhold', OBS: 'stay-out' }).do({ type: 'exhaustion.declare', by: 'ARL' });
  table.vote({ COR: 'no' }, 'yes');
  table.vote({ COR: 'no', ELN: 'abstain' }, 'yes');
  table.vote({ COR: 'no' }, 'yes');
  while (table.state.stage === 'signature') {
    const by = table.state.queue[0] as string;
    table.do({ type: 'treaty.sign', by, sign: by !== 'COR', reservations: by === 'BRE' ? ['law'] : [] });
  }
  return recordOf(table);
}

/** The plays behind the golden records, by file name. */
export const PLAYS: Readonly<Record<string, () => ConferenceRecord>> = {
  'tiny-by-hand': byHand,
  'convention-by-hand': convention,
  'working-group-ai': () => playAll(workingGroup(), 'golden-group', 'mixed'),
  'tiny-random': () => playRandom(tiny(), 'golden-tiny'),
  'gge-short-random': () => playRandom(shortGge(), 'golden-gge-short'),
  'gge-quick-ai': () => playAll(setupOf('gge-2016-17', 'quick'), 'golden-ai', 'mixed'),
  'gge-quick-random': () => playRandom(setupOf('gge-2016-17', 'quick'), 'golden-gge-quick'),
};
