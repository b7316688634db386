/**
 * Every number that shapes how AI seats behave, each with its reason. Per cent and points are integers. None is fitted
 * to a known ending: they describe how negotiators work, and the outcome follows.
 */

/** What is neither trust nor distrust: how vague words are taken to be read by somebody whose mind one cannot see. */
export const NEUTRAL_DISTRUST = 50;

/** Points above the walk-away value below which nobody bothers to sign: a report for 1 % of the ideal is not worth a fight at home. */
export const LEAST_GAIN = 10;

/**
 * How much of the way between floor and best is aimed at, in per cent. Nobody opens with the whole wish list as the
 * price (95), and at the end nearly everything but the floor may go (10).
 */
export const LEVEL = { first: 95, last: 10 } as const;

/** Habit of holding out, and salience of a flagship, from which a delegation concedes only late (over-reaching proponents). */
export const LATE_CONCEDER = { holdout: 50, flagshipSalience: 85 } as const;

/** Bridging tendency from which a delegation concedes early: it earns its standing by being first to move. */
export const EARLY_CONCEDER = 70;

/** How temper shifts the level aimed at. Two notches either way are visible in play without making anybody absurd. */
export const TEMPER_SHIFT = { cooperative: -15, mixed: 0, hard: 15 } as const;
/** In a mixed room seats differ by chance, up to this much either way. */
export const MIXED_SPREAD = 8;

/** What others' acts toward me do to the level I aim at: deals kept weigh most, pledges a little, a broken deal twice a deal. */
export const RECIPROCITY = { deal: 5, pledge: 2, broken: -10, refusal: -2, most: 15 } as const;

/** Places, in points around where the table puts it, at which another's line is thought to lie: the noise of a line, about. */
export const LINE_SHIFTS = [-8, -4, 0, 4, 8] as const;

/**
 * Stepping aside instead of blocking: the coded tendency, less this much for each that withholds already (lesson L11: a
 * lone veto bends, a coalition's does not). In company one need not stand aside.
 */
export const STEP_ASIDE = { perCompanion: 20 } as const;

/** Motions: points that taking a paragraph out must bring, and how seldom a strong mission tries to stop another's motion. */
export const MOTION = { worth: 40, noActionLoss: 60, noActionInfluence: 60, noActionPercent: 12 } as const;

/**
 * Objecting to applicants: how much one must care, how far they must stand from one, and the chance besides half of the
 * public habit of holding out. Who sees a friend kept out answers in kind (lesson L15: mirror vetoes).
 */
export const ACCREDITATION = { salience: 70, far: 50, percent: 15, near: 25, mirrorPercent: 30 } as const;

/** Points an article must lose against what stands today for a reservation to be worth its price in the others' eyes. */
export const RESERVATION_LOSS = 40;

/** Share of the room, in per cent, a chair wants to be sure of before it lets consensus be declared exhausted. */
export const VOTE_CONFIDENCE = 70;

/** Likelihood in per cent from which one reckons with another's red line when judging what is feasible. */
export const FEARED_LINE = 60;

/**
 * Points a current wording must fall below what one could have before one objects to it: 2 % of the ideal package while
 * comments are cheap, 5 % once a paragraph held open holds up the report.
 */
export const FAR_BELOW = { readings: 20, later: 50 } as const;

/** Meetings for which a deal is fresh: one speaks for it and for nothing else. Later it still bars one from objecting. */
export const DEAL_FRESH = 2;

/** Regret in per cent with which silence is weighed as a place to meet: leaving a subject out is nobody's bridge of first choice. */
export const SILENCE_PERCENT = 130;

/** Points a change must bring to be worth words: below 1.5 % of the ideal, silence is cheaper. */
export const WORTH_WORDS = 15;

/**
 * Inclination in per cent to object aloud, added to the public habit of holding out: a crossed line nobody has named yet
 * drives even the quiet to speak, company lets them stay behind, the last night loosens tongues.
 */
export const FRONT = {
  lineAlone: 45,
  lineInCompany: 5,
  weakText: 20,
  late: 15,
  // A comment in the readings costs nothing: half of a mission's activity adds to its readiness to make one.
  readingPercent: 50,
  // Who sees a paragraph held open by others already can spend its words elsewhere.
  companyRelief: 10,
} as const;

/** Weights of what a seat might do with a turn: the more it would cost to leave it, the higher. Pure order of urgency. */
export const URGENCY = {
  lift: 90,
  change: 88,
  objectLine: 84,
  capital: 74,
  opening: 72,
  keepDeal: 66,
  confide: 62,
  objectWeak: 58,
  offer: 56,
  cite: 48,
  bridge: 44,
  support: 42,
  probe: 40,
  propose: 38,
  pledge: 34,
  reinforce: 18,
} as const;

/** Below this urgency a turn is passed. */
export const LEAST_URGENCY = 20;

/** Chance that a seat feels like the corridor rather than the floor in a round, and how much that weighs. */
export const CORRIDOR = { percent: 50, weight: 30, jitter: 12 } as const;

/** One intervention makes at most this many points: what a room remembers. */
export const POINTS = 3;

/** Own earlier approaches to a seat make the next less likely, so that everybody is talked to. */
export const APPROACH = { penalty: 25, jitter: 60, most: 3 } as const;

/** How much more it is worth to win the one over whom the clock was stopped: everybody knows now who it is. */
export const HOLDOUT_PULL = 60;

/** Chance in per cent of asking for a late change that would not save the text for oneself: most do not spend their one on it. */
export const LATE_STEP_PERCENT = 40;

/** How questions tire: points of urgency for each asked so far, for each today, and on the last nights. */
export const WEARY = { each: 3, sameMeeting: 20, late: 12 } as const;

/**
 * Non-papers: chance in per cent that one thinks of a paper in a round, how many it writes or sees before papers are old
 * news, to how many it shows one, the bridging tendency from which one writes any, and from how many backers a wording is
 * no longer an idea on paper. Judgements: a handful circulate in a session, each to a few.
 */
export const PAPER = { percent: 40, most: 3, readers: 3, bridge: 55, backed: 3 } as const;

/**
 * Friends of the chair: named in the middle of a conference (per cent of it elapsed), at most so many, on a paragraph to
 * which so many object. Judgements: a chair has few such errands, and after the middle nobody can come back in time.
 */
export const FRIENDS = { from: 20, until: 70, most: 2, objectors: 2 } as const;

/**
 * Statements for a group: chance in per cent that somebody thinks of one in a round, and how many others must stand behind
 * it. Judgements: a joint statement takes asking round, and one name more is the least that makes a group.
 */
export const GROUP = { percent: 40, least: 1 } as const;

/** Width of belief (0..100) from which asking is worthwhile. */
export const WIDE = 18;

/** Packages weighed in one search for a deal. */
export const DEAL_BUDGET = 2500;
/** When the whole room is to be pleased each package costs more to weigh, so fewer are. */
export const BRIDGE_BUDGET = 400;

/**
 * Confidence from which one answers frankly; below which (50 is neutral in the data) a hard bargainer bluffs; below which
 * not even the chair is told. Hard: a coded habit of holding out of a quarter or more.
 */
export const CANDOUR = { frank: 62, bluff: 50, secretive: 40, hardHoldout: 25, bluffPercent: 55 } as const;

/** Points of loss against the current text that one could live with when asked. */
export const LIVE_WITH = 20;

/**
 * Mean confidence below which a pledge is a cheap way to be believed, and the cost that counts as small. A pledge invites
 * a return, and a proposal an answer: both are a little more urgent than a step of one's own. Nobody takes on more than
 * it can carry out while it negotiates. Proposals go to two at a time: enough for one to join, few enough to be asked.
 */
export const PLEDGE = {
  lowTrust: 50,
  smallCost: 35,
  percent: 35,
  reciprocalPercent: 60,
  social: 24,
  answer: 8,
  most: 3,
  proposePercent: 20,
  joinPercent: 30,
  partners: 2,
  partnerJitter: 30,
} as const;

/** Questions a capital is left with at a time, and by how much asking can wait while the text is first read. */
export const HOME = { waiting: 2, early: 30 } as const;

/** Chance in per cent that a hard seat goes back on a deal that has turned against it, and by how many points it must have. */
export const BETRAYAL = { holdout: 60, percent: 8, loss: 40 } as const;

/** What the chair makes of what it was told: points by which a refusal moves a wording for a member. */
export const TALLY = { confided: 150, declared: 110, objected: 60 } as const;

/** Chair's draft: beam width, and the weight of a point of shortfall, which grows as the deadline nears. */
export const DRAFTING = {
  beam: 64,
  shortfall: { zero: 1, reading: 4, rev: 8, night: 16 },
  churn: 40,
  // Going back to what the draft before said makes a chair look lost: three times the cost of any other change.
  turnBack: 120,
  deletion: 600,
  // A deal between two is a hint, not the room's will: it weighs like one change of wording saved.
  dealHonoured: 40,
  dealsMost: 120,
} as const;

/**
 * How far off the chair may be, in per cent either way, about what withholding would cost a member: nobody knows how
 * firmly another will stand, and chairs have been wrong in both directions.
 */
export const CHAIR_ERROR = 50;

/** What is left, in per cent, of the prices a chair counts on once a sounding has failed and the clock has been stopped. */
export const SOBERED_PERCENT = 40;

/** Risk of unravelling in per cent that a chair still takes for a change that removes a likely objector. */
export const UNRAVELLING_TOLERATED = 40;

/** Objectors from which a chair thinks a paragraph hopeless for now. */
export const HOPELESS = 5;

/** How many may withhold for a chair to think hours could still turn them. */
export const FEW_WITHHOLD = 3;
