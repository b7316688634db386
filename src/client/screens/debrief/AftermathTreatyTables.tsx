import type { TreatyLife } from '../../../debrief/types';
import { useT } from '../../parts/useT';
import { tenthsOf } from './AftermathFigures';
import { Table } from './AftermathTables';
import { useFindings } from './findings';

/** The chart of Parties in numbers. */
export function AftermathPartyYears({ treaty }: { readonly treaty: TreatyLife }) {
  const t = useT();
  const { futures } = treaty;
  return (
    <Table
      caption={t('aftermath:treaty.years.caption', { futures })}
      heads={['year', 'parties', 'range', 'yardstick', 'inForce'].map((head) => t(`aftermath:treaty.years.${head}`))}
    >
      {treaty.years.map(({ year, parties, least, most, yardstick, inForce }) => (
        <tr key={year}>
          <th scope="row">{year}</th>
          <td>{tenthsOf(t, parties)}</td>
          <td>{t('aftermath:treaty.years.rangeOf', { least, most })}</td>
          <td>{yardstick !== null && tenthsOf(t, yardstick)}</td>
          <td>{t('aftermath:treaty.years.inForceOf', { count: inForce, futures })}</td>
        </tr>
      ))}
    </Table>
  );
}

/** What each home did: members of groups each have their own. */
export function AftermathStates({ treaty }: { readonly treaty: TreatyLife }) {
  const t = useT();
  const { names } = useFindings();
  const { futures } = treaty;
  const yes = (is: boolean) => t(is ? 'aftermath:treaty.states.yes' : 'aftermath:treaty.states.no');
  return (
    <Table
      caption={t('aftermath:treaty.states.caption', { futures })}
      heads={['state', 'signed', 'willing', 'party', 'year'].map((head) => t(`aftermath:treaty.states.${head}`))}
    >
      {treaty.after.map(({ id, signed, willing, partyIn, year }) => (
        <tr key={id}>
          <th scope="row">{names.country(id)}</th>
          <td>{yes(signed)}</td>
          <td>{yes(willing)}</td>
          <td>{t('aftermath:treaty.states.partyOf', { count: partyIn, futures })}</td>
          <td>{year ?? t('aftermath:treaty.states.never')}</td>
        </tr>
      ))}
    </Table>
  );
}
