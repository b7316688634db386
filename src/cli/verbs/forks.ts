import { forkFiguresOf, type Weighed } from '../../lab/skill/forkFigures';
import { CONTINUATIONS } from '../../lab/skill/forks';
import { attainableAt } from '../../lab/skill/scores';
import { argumentsOf, CODES, countOf, print, type Verb } from '../io';
import { shared } from '../pool';
import { batchOf, ROOM_HELP, ROOM_OPTIONS, roomsOf, SANE, seedsNamed, trialsOf, wayOf } from './skillRooms';
import { figureTable, forkTable, forkVerdicts, NOT_MEASURED } from './skillText';

const SEEDS = 2;
const TURNS = 4;
const TRAINING = 4;
const MOST = 1000;

export const forks: Verb = {
  usage: 'forks [--scenarios LIST] [--seats LIST] [--seeds N] [--turns N] [--length L] [--json]',
  about: 'what the answers on offer lead to, played on',
  help: `
Stops all-AI games at some turns of a seat and plays every answer the adviser offers on to the end, ${CONTINUATIONS} times each, with
the game's AI in the seat. What was dealt stays; what is drawn later comes out anew, the same for every answer under the
same number. A turn is dead when no answer changes how often a text is adopted (by two of eight) and none the mean of
own gain by 5 % of what is attainable (A', the best mean of a sane policy on training seeds). Effects are means of own
gain; promise and effect are each taken against the other answers of their turn.
${ROOM_HELP}
  --seeds N         games for each seat (${SEEDS})
  --turns N         turns in each game, from every part of it (${TURNS})
  --training N      training seeds for A' (${TRAINING})
  --length L        quick | standard
  --threads N       threads at most (as many as there are processors)
  --json            one object: length, seeds, turns, figures, verdicts, forks, notMeasured

Exit codes: 0 played; 1 a scenario has faults; 2 the command itself is wrong.`,
  async run(args, surroundings) {
    const { values } = argumentsOf(args, { ...ROOM_OPTIONS, turns: { type: 'string' } }, []);
    const way = wayOf(values, surroundings);
    const seeds = countOf('--seeds', values.seeds, SEEDS, MOST);
    const turns = countOf('--turns', values.turns, TURNS, 100);
    const training = countOf('--training', values.training, TRAINING, MOST);
    const weighed: Weighed[] = [];
    for (const room of roomsOf(values.scenarios, values.seats, way.length)) {
      const trained = await trialsOf(room, seedsNamed('training', training), way, { policies: SANE, arms: false });
      const seats = room.seats.map(({ seat }) => seat);
      const scope = { seats, policies: [], arms: false, turns };
      const found = await shared('forks', { ...batchOf(room, seedsNamed('fork', seeds), way), scope });
      for (const fork of found.flat()) {
        const attainable = attainableAt(fork, SANE, trained)?.points ?? null;
        weighed.push({ room: room.name, fork, attainable });
      }
    }
    const figures = forkFiguresOf(weighed);
    const verdicts = forkVerdicts(figures);
    if (values.json)
      print(
        JSON.stringify({
          length: way.length,
          seeds,
          turns,
          figures,
          verdicts,
          forks: weighed,
          notMeasured: NOT_MEASURED,
        }),
      );
    else print([forkTable(figures), figureTable(verdicts), ...NOT_MEASURED].join('\n'));
    return CODES.ok;
  },
};
