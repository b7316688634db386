import type { ReactNode } from 'react';
import { useT } from '../../parts/useT';
import { pointsOf, tenthsOf, wholePercent } from './AftermathFigures';
import { useFindings } from './findings';

const CURVES = ['with', 'without'] as const;

/** A table that scrolls by itself where the screen is narrow, by keyboard too. */
export function Table({
  caption,
  heads,
  children,
}: {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="table-scroll" aria-label={caption} tabIndex={0}>
      <table className="data-table">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}

/** The chart in numbers, with the parts stability is made of. */
export function AftermathYears() {
  const t = useT();
  const { aftermath } = useFindings().debrief;
  const heads = ['year', 'text', 'stability', 'range', 'compliance', 'calm', 'confidence', 'incidents', 'disruptive'];
  return (
    <Table
      caption={t('aftermath:years.caption', { futures: aftermath.futures })}
      heads={heads.map((head) => t(`aftermath:years.${head}`))}
    >
      {aftermath.with.flatMap((_, at) =>
        CURVES.map((curve) => {
          const year = aftermath[curve][at];
          return (
            year && (
              <tr key={`${year.year}-${curve}`}>
                <th scope="row">{year.year}</th>
                <td>{t(curve === 'with' ? 'aftermath:years.yes' : 'aftermath:years.no')}</td>
                <td>{wholePercent(t, year.stability)}</td>
                <td>
                  {t('aftermath:years.rangeOf', {
                    least: wholePercent(t, year.least),
                    most: wholePercent(t, year.most),
                  })}
                </td>
                <td>{wholePercent(t, year.compliance)}</td>
                <td>{wholePercent(t, year.calm)}</td>
                <td>{wholePercent(t, year.confidence)}</td>
                <td>{tenthsOf(t, year.incidents)}</td>
                <td>{tenthsOf(t, year.disruptive)}</td>
              </tr>
            )
          );
        }),
      )}
    </Table>
  );
}

/** Every paragraph: how plain it is, what it did, how far it is followed. */
export function AftermathParagraphs() {
  const t = useT();
  const { debrief, names } = useFindings();
  return (
    <Table
      caption={t('aftermath:words.caption')}
      heads={['paragraph', 'wording', 'clarity', 'effect', 'followed'].map((head) => t(`aftermath:words.${head}`))}
    >
      {debrief.aftermath.words.map((word) => (
        <tr key={word.provision}>
          <th scope="row">{names.heading(word.provision)}</th>
          <td>
            {names.label(word.provision, word.wording)}
            {word.state === 'silent' && ` (${t('aftermath:words.silent')})`}
          </td>
          <td>
            {t('aftermath:words.clarityOf', {
              now: wholePercent(t, word.clarity),
              before: wholePercent(t, word.clarityBefore),
            })}
          </td>
          <td>{pointsOf(t, word.stability)}</td>
          <td>
            {t('aftermath:words.followedOf', {
              with: wholePercent(t, word.compliance),
              without: wholePercent(t, word.complianceWithout),
            })}
          </td>
        </tr>
      ))}
    </Table>
  );
}

/** Members by capacity. */
export function AftermathSeats() {
  const t = useT();
  const { debrief, names } = useFindings();
  const seats = [...debrief.aftermath.seats].sort((a, b) => b.capacity - a.capacity);
  return (
    <Table
      caption={t('aftermath:seats.caption')}
      heads={['seat', 'capacity', 'with', 'without'].map((head) => t(`aftermath:seats.${head}`))}
    >
      {seats.map(({ seat, capacity, capacityKnown, compliance, complianceWithout }) => (
        <tr key={seat}>
          <th scope="row">
            {seat === debrief.you ? t('debrief:youNamed', { seat: names.seat(seat) }) : names.seat(seat)}
          </th>
          <td>{capacityKnown ? capacity : t('aftermath:seats.unknown', { capacity })}</td>
          <td>{wholePercent(t, compliance)}</td>
          <td>{wholePercent(t, complianceWithout)}</td>
        </tr>
      ))}
    </Table>
  );
}
