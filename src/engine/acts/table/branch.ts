import { fact } from '../../events';
import { refuseIf } from '../../rules/refuse';
import { hostOnly } from '../../rules/turns';
import { act } from '../define';
import { id } from '../shapes';

/** Another course is taken from here: what the seats were dealt stays, what is drawn from now on mixes in the branch's id. */
export const conferenceBranch = act({
  type: 'conference.branch',
  body: { branch: id },
  at: 'always',
  takes: 'nothing',
  admitted: 'always',
  may: [hostOnly],
  rules: [(state, { branch }) => refuseIf(state.branches?.includes(branch) === true, 'branch.taken', { branch })],
  happens: (state, { branch }) => [fact(state, 'conference.branched', { branch })],
  toldBy: 'conference.branched',
});
