/**
 * Changes to a chart that nobody can notice, each with the proof that it changes nothing. Whatever else a change leads to
 * unnoticed is a gap in the tests.
 */

const FRESH =
  'A meeting is entered before its first round (or one more is due, the clock having stopped) and with no ' +
  'business: rounds are left, no paragraph closes, and "turning" goes on to "chair".';
const IN_TURN = '"turning" is reached only where the floor goes in turn, and there "way" leads to "chair".';
const SETTLED =
  'In the last meeting "turning" and "ending" lead to "closing.start": no business, change or question is open any more, ' +
  'and measures settled once in a meeting settle nothing more; motions, once taken, are not due, so it goes on to "sounding".';
const HEARD =
  'One comes to a vote from the gavel, where the last wave added nobody (or no more waves are due), and a vote moves ' +
  'nobody\u2019s way out: no other wave follows, and "sounded" leads to "gavel".';

const toSounding = (from: string) =>
  ['meeting.floor.turning', 'meeting.floor.ending', 'closing.start'].map(
    (to) => [`conference: ${from} -> sounding led to ${to}`, SETTLED] as const,
  );

export const EQUIVALENT: Readonly<Record<string, string>> = {
  'conference: meeting.floor.way: always 2 -> chair led to meeting.floor.turning': FRESH,
  'conference: meeting.floor.turning: always 1 -> chair led to meeting.floor.way': IN_TURN,
  'conference: closing.counted: always 6 -> gavel led to closing.sounded': HEARD,
  ...Object.fromEntries(
    [
      'closing.motions: always 2',
      'closing.sounded: always 1',
      'closing.gavel: report.split',
      'closing.counted: always 5',
    ].flatMap(toSounding),
  ),
};
