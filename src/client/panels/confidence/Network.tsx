import { useMemo, useState } from 'react';
import {
  TRUST_CAUSES,
  type TrustChange,
  type TrustNetwork,
  trustedMost,
  trustNetwork,
} from '../../../debrief/confidence';
import type { DelegationId } from '../../../engine/model/vocabulary';
import type { ConferenceRecord } from '../../../engine/record/types';
import { sentenceOf, type Teller } from '../../documents/events';
import { signed } from '../../documents/words';
import { Segments } from '../../parts/Segments';
import { useT } from '../../parts/useT';
import { Choice, Fold } from '../../screens/debrief/parts';
import './confidence.css';
import { type PairOf, SHOWN, type Shown, TrustGrid } from './TrustGrid';

/** As many as a picture holds; of larger rooms one row is looked at. */
const MOST = 60;
const FIRST = 6;

/** The whole network of trust, opened after the end: who trusted whom, and every act that moved it. */
export function Network({ record, teller }: { readonly record: ConferenceRecord; readonly teller: Teller }) {
  const t = useT();
  const network = useMemo(() => trustNetwork(record), [record]);
  const [shown, setShown] = useState<Shown>('end');
  const { you } = teller.view;
  const [pair, setPair] = useState<PairOf>({ of: you, to: network.seats.find((seat) => seat !== you) ?? you });
  const nameOf = teller.names.seat;
  return (
    <div className="cf-confidence">
      <h3>{t('confidence:network.title')}</h3>
      <p>{t('confidence:network.intro')}</p>
      <Most network={network} nameOf={nameOf} />
      {network.seats.length <= MOST ? (
        <>
          <Segments
            legend={t('confidence:network.show.legend')}
            value={shown}
            options={SHOWN.map((value) => ({ value, label: t(`confidence:network.show.${value}`) }))}
            onChange={setShown}
          />
          <TrustGrid network={network} shown={shown} pair={pair} nameOf={nameOf} onPick={setPair} />
          <p className="small muted">{t('confidence:network.key')}</p>
        </>
      ) : (
        <p className="muted">{t('confidence:network.crowded')}</p>
      )}
      <div className="cf-network-pick">
        <Whom
          label="whose"
          value={pair.of}
          seats={network.seats}
          nameOf={nameOf}
          onPick={(of) => setPair({ ...pair, of })}
        />
        <Whom
          label="inWhom"
          value={pair.to}
          seats={network.seats}
          nameOf={nameOf}
          onPick={(to) => setPair({ ...pair, to })}
        />
      </div>
      <div aria-live="polite">
        <PairStory network={network} pair={pair} teller={teller} />
      </div>
      <Fold summary={t('confidence:network.row.fold')}>
        <RowTable network={network} of={pair.of} teller={teller} />
      </Fold>
    </div>
  );
}

function Whom({
  label,
  value,
  seats,
  nameOf,
  onPick,
}: {
  readonly label: 'whose' | 'inWhom';
  readonly value: DelegationId;
  readonly seats: readonly DelegationId[];
  readonly nameOf: (seat: DelegationId) => string;
  readonly onPick: (seat: DelegationId) => void;
}) {
  const t = useT();
  return (
    <Choice
      label={t(`confidence:network.${label}`)}
      value={value}
      options={seats.map((seat) => ({ value: seat, label: nameOf(seat) }))}
      onChange={onPick}
    />
  );
}

/** One pair: from where to where, and by which acts. */
function PairStory({
  network,
  pair,
  teller,
}: {
  readonly network: TrustNetwork;
  readonly pair: PairOf;
  readonly teller: Teller;
}) {
  const t = useT();
  const { of, to } = pair;
  const [start, end] = [network.start[of]?.[to], network.end[of]?.[to]];
  if (start === undefined || end === undefined) return null;
  const changes = network.changes.filter((change) => change.of === of && change.to === to);
  const fill = { of: teller.names.seat(of), to: teller.names.the(to), start, end };
  return (
    <div className="cf-pair">
      <p>
        <strong>{t('confidence:network.pair', fill)}</strong>
      </p>
      {changes.length === 0 && <p className="muted">{t('confidence:network.pairNone')}</p>}
      <ol className="small cf-trust">
        {changes.map((change, at) => (
          <li key={at} data-by={change.after > change.before ? 'up' : 'down'}>
            {t('confidence:network.change', told(change, teller))}
          </li>
        ))}
      </ol>
    </div>
  );
}

const told = ({ before, after, meeting, event }: TrustChange, teller: Teller) => ({
  by: signed(after - before),
  n: meeting + 1,
  before,
  after,
  why: sentenceOf(event, teller),
});

/** One row of the network without a picture. */
function RowTable({
  network,
  of,
  teller,
}: {
  readonly network: TrustNetwork;
  readonly of: DelegationId;
  readonly teller: Teller;
}) {
  const t = useT();
  const mine = network.changes.filter((change) => change.of === of);
  const caption = t('confidence:network.row.caption', { who: teller.names.seat(of) });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and a keyboard must be able to scroll it
    <section className="table-scroll" aria-label={caption} tabIndex={0}>
      <table className="data-table">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {(['seat', 'start', 'end', 'by', 'why'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`confidence:network.row.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {network.seats
            .filter((to) => network.end[of]?.[to] !== undefined)
            .map((to) => {
              const [start, end] = [network.start[of]?.[to] ?? 0, network.end[of]?.[to] ?? 0];
              const why = mine
                .filter((change) => change.to === to)
                .map((change) => t('confidence:network.change', told(change, teller)));
              return (
                <tr key={to}>
                  <th scope="row">{teller.names.seat(to)}</th>
                  <td className="num">{start}</td>
                  <td className="num">{end}</td>
                  <td className="num">{signed(end - start)}</td>
                  <td className="small">{why.join(' ')}</td>
                </tr>
              );
            })}
        </tbody>
      </table>
    </section>
  );
}

/** Who won the others' trust and by what: the first few, and everybody folded away. */
function Most({
  network,
  nameOf,
}: {
  readonly network: TrustNetwork;
  readonly nameOf: (seat: DelegationId) => string;
}) {
  const t = useT();
  const all = useMemo(() => trustedMost(network), [network]);
  const table = (some: typeof all) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and a keyboard must be able to scroll it
    <section className="table-scroll" aria-label={t('confidence:network.most.caption')} tabIndex={0}>
      <table className="data-table">
        <caption className="sr-only">{t('confidence:network.most.caption')}</caption>
        <thead>
          <tr>
            {(['seat', 'start', 'end', ...TRUST_CAUSES] as const).map((column) => (
              <th key={column} scope="col">
                {t(`confidence:network.most.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {some.map(({ seat, start, end, by }) => (
            <tr key={seat}>
              <th scope="row">{nameOf(seat)}</th>
              <td className="num">{start}</td>
              <td className="num">{end}</td>
              {TRUST_CAUSES.map((cause) => (
                <td key={cause} className="num">
                  {signed(by[cause])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
  return (
    <>
      <h4>{t('confidence:network.most.title')}</h4>
      {table(all.slice(0, FIRST))}
      {all.length > FIRST && <Fold summary={t('confidence:network.most.fold')}>{table(all)}</Fold>}
    </>
  );
}
