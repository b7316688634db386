import { useState } from 'react';
import type { GuideTexts, PublicTexts } from '../../content/hooks';
import { href } from '../../parts/route';
import { useT } from '../../parts/useT';
import { Section } from './parts';

interface Props {
  readonly guide: GuideTexts;
  readonly texts: PublicTexts;
}

const nameOf = (texts: PublicTexts, seat: string): string => texts.delegations[seat]?.name ?? seat;
const HERE_ONLY = ['localhost', '127.0.0.1', '[::1]'];

/** Who plays whom: addresses for pairs on computers, seats for tables. */
export function GuideCasting({ guide, texts }: Props) {
  const t = useT();
  const { rule, computers, tables, more } = guide.casting;
  return (
    <Section id="casting">
      <p className="guide-text">{rule}</p>
      <section className="guide-part" aria-labelledby="on-computers">
        <h3 id="on-computers">{t('instructor:casting.computers')}</h3>
        <p className="guide-text">{computers.how}</p>
        <Addresses id={texts.id} seats={computers.seats} texts={texts} />
      </section>
      <section className="guide-part" aria-labelledby="at-a-table">
        <h3 id="at-a-table">{t('instructor:casting.table')}</h3>
        <p className="guide-text">{t('instructor:casting.tableHint')}</p>
        <table className="guide-table guide-minutes">
          <thead>
            <tr>
              <th scope="col">{t('instructor:casting.people')}</th>
              <th scope="col">{t('instructor:casting.seats')}</th>
            </tr>
          </thead>
          <tbody>
            {tables.map(({ people, seats, pairs, how }) => (
              <tr key={people}>
                <th scope="row">{people}</th>
                <td>
                  <ul className="plain-list guide-seats">
                    {seats.map((seat) => (
                      <li key={seat}>
                        <a href={href(['briefing', texts.id], { seat })}>{nameOf(texts, seat)}</a>
                        {seat === texts.chair && ` ${t('instructor:casting.chair')}`}
                        {pairs.includes(seat) && ` ${t('instructor:casting.pair')}`}
                      </li>
                    ))}
                  </ul>
                  <p>{how}</p>
                  <p className="no-print">
                    <a href={href(['guide', texts.id, 'briefs'], { people: String(people) })}>
                      {t('instructor:casting.briefs', { count: seats.length })}
                    </a>
                  </p>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className="guide-text">
          <strong>{t('instructor:casting.more')}</strong> {more}
        </p>
      </section>
    </Section>
  );
}

/** Addresses to write on the board: one a seat, all with one seed. */
function Addresses({
  id,
  seats,
  texts,
}: { readonly id: string; readonly seats: readonly string[] } & Pick<Props, 'texts'>) {
  const t = useT();
  const [seed, setSeed] = useState(t('instructor:casting.seedExample'));
  const page = `${location.origin}${location.pathname}`;
  const here = HERE_ONLY.includes(location.hostname);
  return (
    <div className="guide-addresses">
      <div className="field">
        <label htmlFor="class-seed">{t('instructor:casting.seed')}</label>
        <input
          id="class-seed"
          className="input"
          value={seed}
          maxLength={40}
          autoComplete="off"
          aria-describedby="class-seed-hint"
          onChange={(event) => setSeed(event.target.value)}
        />
        <p id="class-seed-hint" className="small muted">
          {t('instructor:casting.seedHint')}
        </p>
      </div>
      <dl className="guide-pairs">
        {seats.map((seat) => {
          const address = href(['briefing', id], { seat, length: 'quick', seed: seed.trim() || undefined });
          return (
            <div key={seat}>
              <dt>{nameOf(texts, seat)}</dt>
              <dd>
                <a href={address}>{`${page}${address}`}</a>
              </dd>
            </div>
          );
        })}
      </dl>
      {here && <p className="small muted no-print">{t('instructor:casting.hereOnly')}</p>}
    </div>
  );
}
