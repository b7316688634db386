import type { Actor, Refusal as TypedRefusal } from '../rules/refuse';
import { draftCirculate } from './chair/circulate';
import { meetingClose } from './chair/closeMeeting';
import { seatConsult } from './chair/consult';
import { friendsName } from './chair/friend';
import { floorGive } from './chair/give';
import { businessOrder } from './chair/order';
import { paragraphPark } from './chair/park';
import { changeSettle } from './chair/settle';
import { accreditationAnswer } from './closing/accreditation';
import { gavelAdopt } from './closing/adopt';
import { ballotCast } from './closing/ballot';
import { voteCall } from './closing/callVote';
import { conferenceClose } from './closing/close';
import { exhaustionDeclare } from './closing/exhaust';
import { motionRaise } from './closing/motion';
import { treatySign } from './closing/sign';
import { silenceOpen } from './closing/silence';
import { soundingAnswer } from './closing/sounding';
import { reportSplit } from './closing/split';
import { clockStop } from './closing/stopClock';
import { packageAccept } from './corridor/accept';
import { chairConfide } from './corridor/confide';
import { consultAnswer } from './corridor/consultAnswer';
import { packageCounter } from './corridor/counter';
import { packageOffer } from './corridor/offer';
import { paperCirculate } from './corridor/paper';
import { probeAsk } from './corridor/probe';
import { probeAnswer } from './corridor/probeAnswer';
import { packageRefuse } from './corridor/refuse';
import type { AnyAct, BodyOf, CodesOf } from './define';
import { floorAsk } from './floor/ask';
import { friendsReport } from './floor/friendReport';
import { groupSpeak } from './floor/groupSpeak';
import { floorLeave } from './floor/leave';
import { turnPass } from './floor/pass';
import { statementMake } from './floor/statement';
import { floorYield } from './floor/yield';
import { capitalAsk } from './home/capital';
import { changeAsk } from './home/change';
import { incidentAccuse } from './incidents/accuse';
import { incidentAnswer } from './incidents/answer';
import { incidentConsult } from './incidents/consult';
import { incidentJoin } from './incidents/join';
import { measurePledge } from './measures/pledge';
import { measurePropose } from './measures/propose';
import { measureSupport } from './measures/support';
import { clockAdvance } from './table/advance';
import { answersClose } from './table/answersClose';
import { conferenceBranch } from './table/branch';
import { floorPass } from './table/floorPass';
import { seatHand } from './table/hand';
import { floorTick } from './table/tick';

export type { Actor };

/** Every act. Menus show them in this order. Commands, their schema, refusals, requests and prices follow from this list. */
const DECLARED = [
  statementMake,
  groupSpeak,
  floorAsk,
  floorLeave,
  floorYield,
  friendsReport,
  probeAsk,
  paperCirculate,
  packageOffer,
  chairConfide,
  capitalAsk,
  measurePledge,
  measurePropose,
  measureSupport,
  changeAsk,
  incidentConsult,
  incidentAccuse,
  incidentJoin,
  incidentAnswer,
  consultAnswer,
  probeAnswer,
  packageAccept,
  packageRefuse,
  packageCounter,
  businessOrder,
  draftCirculate,
  seatConsult,
  friendsName,
  paragraphPark,
  changeSettle,
  floorGive,
  meetingClose,
  turnPass,
  accreditationAnswer,
  motionRaise,
  soundingAnswer,
  ballotCast,
  treatySign,
  gavelAdopt,
  reportSplit,
  silenceOpen,
  exhaustionDeclare,
  voteCall,
  clockStop,
  conferenceClose,
  clockAdvance,
  floorTick,
  floorPass,
  answersClose,
  seatHand,
  conferenceBranch,
] as const;

type Declared = (typeof DECLARED)[number];

export type CommandType = Declared['type'];
/** Bodies by command type. */
export type CommandBodies = { readonly [A in Declared as A['type']]: BodyOf<A['body']> };
export type CommandOf<T extends CommandType> = { readonly type: T; readonly by: Actor } & CommandBodies[T];
/** Imperative and untrusted. */
export type Command = { [T in CommandType]: CommandOf<T> }[CommandType];

/** Acts about the whole text or the question put. */
export type OnWhole = Extract<Declared, { readonly onWhole?: true }>['type'];

/** Codes that come from no act's own rules. */
type GeneralCode =
  | 'process.notAdmitted'
  | 'conference.over'
  | 'actor.unknown'
  | 'actor.noActions'
  | 'stage.notNow'
  | 'meeting.closed';
export type RefusalCode = GeneralCode | CodesOf<Declared['may']> | CodesOf<Declared['rules']>;
export type Refusal = TypedRefusal<RefusalCode>;

export const COMMAND_TYPES = DECLARED.map(({ type }) => type) as [CommandType, ...CommandType[]];

/** Acts by command type. */
export const ACTS = Object.fromEntries(DECLARED.map((one) => [one.type, one])) as unknown as {
  readonly [T in CommandType]: AnyAct;
};
