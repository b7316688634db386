import { fact } from '../../events';
import { STANDING_MOVES } from '../../model/parameters';
import { firstOf, refuseIf } from '../../rules/refuse';
import { hasVoice, isAsked } from '../../rules/turns';
import { act } from '../define';
import { standing } from '../effects';
import { questionName } from '../questions';
import { ids } from '../shapes';

/** At the organisational meeting: applicants one does not want in the room; none is consent. */
export const accreditationAnswer = act({
  type: 'accreditation.answer',
  body: { objects: ids(20) },
  at: { accreditation: {} },
  takes: 'turn',
  admitted: 'listed',
  sealed: () => [],
  may: [hasVoice, isAsked],
  rules: [
    (_state, { objects }) => refuseIf(new Set(objects).size < objects.length, 'command.malformed'),
    (state, { objects }) =>
      firstOf(
        ...objects.map(
          (applicant) => () =>
            refuseIf(!state.setup.applicants?.some((one) => one.id === applicant), 'applicant.unknown', { applicant }),
        ),
      ),
  ],
  asks: (state, seat) => [
    {
      kind: 'accreditation',
      id: questionName(state, 'accreditation', seat),
      applicants: (state.setup.applicants ?? []).map((applicant) => applicant.id),
    },
  ],
  happens: (state, { by, objects }) => [
    fact(state, 'accreditation.answered', { by, objects }),
    ...(objects.length > 0
      ? [standing(state, by, 'objected-to-applicant', STANDING_MOVES['objected-to-applicant'] * objects.length)]
      : []),
  ],
  toldBy: 'accreditation.answered',
});
