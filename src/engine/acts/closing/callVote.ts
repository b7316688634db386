import { fact } from '../../events';
import { STANDING_MOVES } from '../../model/parameters';
import { isPutBy, rivalsOpen } from '../../rules/closing';
import { refuseIf } from '../../rules/refuse';
import { chairOnly, notByVice } from '../../rules/turns';
import { act } from '../define';
import { standing } from '../effects';

/** Chair, where the rule is a majority: put the text to the vote, or the rival texts where there are some. */
export const voteCall = act({
  type: 'vote.call',
  body: {},
  at: { 'closing.gavel': { to: 'ballot', menu: 'gavel' } },
  takes: 'nothing',
  onWhole: true,
  admitted: 'listed',
  may: [chairOnly, notByVice, (state) => refuseIf(!isPutBy(state, 'vote.call'), 'vote.notTheRule')],
  rules: [],
  offers: (state) =>
    isPutBy(state, 'vote.call') ? { choices: {}, standing: STANDING_MOVES['called-the-vote'] } : null,
  happens: (state) => {
    const rivals = rivalsOpen(state);
    return [
      fact(state, 'agenda.set', { questions: rivals.length > 0 ? rivals : [{ kind: 'text' }] }),
      standing(state, state.setup.chair, 'called-the-vote'),
    ];
  },
  toldBy: 'agenda.set',
});
