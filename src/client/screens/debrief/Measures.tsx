import { useMemo } from 'react';
import { type MeasureStory, measureStories } from '../../../debrief/measures';
import { type Teller, who } from '../../documents/events';
import { capital, listed, signed } from '../../documents/words';
import { Network } from '../../panels/confidence/Network';
import { PledgedInText } from '../../panels/measures/PledgedInText';
import { useT } from '../../parts/useT';
import { useFindings } from './findings';
import { openTeller } from './opened';
import { Section } from './parts';

/** Every measure that was proposed or pledged, what became of it, and the whole network of trust. */
export function Measures() {
  const t = useT();
  const { record, view, names, debrief } = useFindings();
  const teller = useMemo(() => openTeller(view, record, names), [view, record, names]);
  const stories = useMemo(() => measureStories(record), [record]);
  return (
    <Section id="measures" title={t('debrief:measures.title')} intro={t('debrief:measures.intro')} print={false}>
      {stories.length === 0 ? (
        <p>{t('debrief:measures.none')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and a keyboard must be able to scroll it
        <div className="table-scroll" tabIndex={0}>
          <table className="data-table">
            <caption className="sr-only">{t('debrief:measures.title')}</caption>
            <thead>
              <tr>
                {(['who', 'measure', 'with', 'end', 'won'] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(`debrief:measures.column.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {groupsOf(stories).map((group) => (
                <Line key={`${group.seats[0]} ${group.story.measure}`} group={group} teller={teller} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <PledgedInText debrief={debrief} names={names} />
      <Network record={record} teller={teller} />
    </Section>
  );
}

/** Those who went the same way with the same step share a line. */
interface Group {
  readonly seats: readonly string[];
  /** Partners that fared otherwise. */
  readonly others: readonly string[];
  readonly story: MeasureStory;
}

function groupsOf(stories: readonly MeasureStory[]): Group[] {
  const groups = new Map<string, MeasureStory[]>();
  for (const story of stories) {
    const { seat, measure, partners, stage, meeting, won } = story;
    const together = partners.length > 0 ? [seat, ...partners].sort().join() : seat;
    const key = [measure, together, stage, meeting, won].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), story]);
  }
  return [...groups.values()].map((group) => {
    const seats = group.map(({ seat }) => seat);
    const story = group[0] as MeasureStory;
    return { seats, others: story.partners.filter((id) => !seats.includes(id)), story };
  });
}

function Line({ group, teller }: { readonly group: Group; readonly teller: Teller }) {
  const t = useT();
  const { measure, stage, meeting, won } = group.story;
  const named = (seats: readonly string[]) => listed(seats.map((id) => who(teller, id)));
  return (
    <tr>
      <th scope="row">{capital(named(group.seats))}</th>
      <td>{teller.names.measure(measure).name}</td>
      <td>{named(group.others)}</td>
      <td>{t('debrief:measures.endAt', { end: t(`debrief:measures.end.${stage}`), n: meeting + 1 })}</td>
      <td className="num">{won === null ? '' : signed(won)}</td>
    </tr>
  );
}
