import { adoptionIn, figuresOf, type RoomAdoption } from '../../lab/skill/figures';
import { POLICIES } from '../../lab/skill/policies';
import { FIXED } from '../../lab/skill/policies/fixed';
import { type SeatScore, scoresOf } from '../../lab/skill/scores';
import { argumentsOf, CODES, countOf, print, type Verb } from '../io';
import { policiesOf, ROOM_HELP, ROOM_OPTIONS, roomsOf, SANE, seedsNamed, trialsOf, wayOf } from './skillRooms';
import { adoptionTable, figureTable, NOT_MEASURED, shareTable } from './skillText';

const SEEDS = 20;
const TRAINING = 10;
const MOST = 1000;

export const skill: Verb = {
  usage: 'skill [--scenarios LIST] [--seats LIST] [--seeds N] [--training N] [--length L] [--json]',
  about: 'what ways to play are worth at thirty seats',
  help: `
Puts one policy after the other in a seat, the game's AI in all others, on the same seeds. A policy knows what the seat
may see and nothing else. Own gain is points over no agreement; for a chair without a voice, the mean of the room. What
is attainable (A') is the best mean of a sane policy on training seeds; scores are of fresh ones. Each figure stands
beside what is to be reached, and a miss is a miss. Policies:

${[...POLICIES, ...FIXED].map(({ id, about, kind }) => `  ${id.padEnd(12)}${kind.padEnd(9)}${about}`).join('\n')}
${ROOM_HELP}
  --policies LIST   policies, parted by commas (all but the fixed ones)
  --seeds N         fresh seeds for each seat and policy (${SEEDS})
  --training N      training seeds (${TRAINING})
  --length L        quick | standard
  --threads N       threads at most (as many as there are processors)
  --json            one object: length, seeds, training, seats, rooms, figures, notMeasured

Exit codes: 0 played; 1 a scenario has faults; 2 the command itself is wrong.`,
  async run(args, surroundings) {
    const { values } = argumentsOf(args, { ...ROOM_OPTIONS, policies: { type: 'string' } }, []);
    const way = wayOf(values, surroundings);
    const policies = policiesOf(values.policies);
    const seeds = countOf('--seeds', values.seeds, SEEDS, MOST);
    const training = countOf('--training', values.training, TRAINING, MOST);
    const scores: SeatScore[] = [];
    const rooms: RoomAdoption[] = [];
    for (const room of roomsOf(values.scenarios, values.seats, way.length)) {
      const sane = policies.filter((id) => SANE.includes(id));
      const trained = await trialsOf(room, seedsNamed('training', training), way, { policies: sane, arms: false });
      const fresh = await trialsOf(room, seedsNamed('fresh', seeds), way, { policies, arms: true });
      scores.push(...scoresOf({ seats: room.seats, policies, training: trained, fresh }));
      rooms.push(adoptionIn(room.name, fresh));
      if (!values.json)
        print(
          shareTable(
            scores.filter((score) => score.room === room.name),
            policies,
          ),
        );
    }
    const figures = figuresOf(scores, rooms);
    if (values.json)
      print(
        JSON.stringify({
          length: way.length,
          seeds,
          training,
          seats: scores,
          rooms,
          figures,
          notMeasured: NOT_MEASURED,
        }),
      );
    else print([adoptionTable(rooms), figureTable(figures), ...NOT_MEASURED].join('\n'));
    return CODES.ok;
  },
};
