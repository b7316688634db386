import { useState } from 'react';
import type { SeatAccount } from '../../../debrief/types';
import type { Range } from '../../../engine/model/state';
import { useT } from '../../parts/useT';
import { useFindings } from './findings';
import { Choice, Key, Section, Why } from './parts';

/** True positions, opened beside what the player had come to believe. */
export function Positions() {
  const t = useT();
  const { debrief, view, names, provisions } = useFindings();
  const others = debrief.accounts.filter(({ seat }) => seat !== debrief.you && view.ranges[seat]);
  const [seat, setSeat] = useState(debrief.objectors.find((id) => id !== debrief.you) ?? others[0]?.seat ?? '');
  const account = others.find((other) => other.seat === seat);
  const issues = provisions.map(({ issue }) => issue);
  const all = others.flatMap((other) =>
    issues.map((issue) => readOf(other, issue, view.ranges[other.seat]?.[issue])).filter((read) => read !== null),
  );
  return (
    <Section id="positions" title={t('debrief:positions.title')} intro={t('debrief:positions.intro')} print={false}>
      <p className="position-score">
        {t('debrief:positions.score', {
          inside: all.filter(({ inside }) => inside).length,
          count: all.length,
          width: Math.round(all.reduce((total, { width }) => total + width, 0) / Math.max(1, all.length)),
        })}
      </p>
      <Choice
        label={t('debrief:expert')}
        value={seat}
        options={others.map((other) => ({ value: other.seat, label: names.seat(other.seat) }))}
        onChange={setSeat}
      />
      {account && (
        <ul className="plain-list position-list">
          {provisions.map(({ id, issue }) => (
            <Scale key={id} account={account} issue={issue} heading={names.heading(id)} />
          ))}
        </ul>
      )}
      <Key
        items={[
          { className: 'key-range', label: t('debrief:positions.keyRange') },
          { className: 'key-true', label: t('debrief:positions.keyTrue') },
        ]}
      />
      <Why formula="positions" />
    </Section>
  );
}

function readOf(account: SeatAccount, issue: string, range: Range | undefined) {
  const drawn = account.positions[issue];
  if (!drawn || !range) return null;
  const [low, high] = range;
  return { ...drawn, low, high, width: high - low, inside: drawn.at >= low && drawn.at <= high };
}

function Scale({
  account,
  issue,
  heading,
}: {
  readonly account: SeatAccount;
  readonly issue: string;
  readonly heading: string;
}) {
  const t = useT();
  const { view } = useFindings();
  const read = readOf(account, issue, view.ranges[account.seat]?.[issue]);
  if (!read) return null;
  return (
    <li>
      <div className="interest-head">
        <h3>{heading}</h3>
        <span className="muted small">{t('debrief:positions.salience', { salience: read.salience })}</span>
      </div>
      <div className="position-track" aria-hidden="true">
        <div className="position-range" style={{ insetInlineStart: `${read.low}%`, inlineSize: `${read.width}%` }} />
        <div className="position-true" data-inside={read.inside} style={{ insetInlineStart: `${read.at}%` }} />
      </div>
      <p className="small">
        {t(`debrief:positions.${read.inside ? 'inside' : 'outside'}`, { low: read.low, high: read.high, at: read.at })}
      </p>
    </li>
  );
}
