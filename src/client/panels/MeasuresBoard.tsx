import { useMemo } from 'react';
import type { Undertaking } from '../../engine/model/state';
import type { DelegationId } from '../../engine/model/vocabulary';
import type { View } from '../../engine/view/types';
import { t } from '../../locales';
import { type Teller, who } from '../documents/events';
import { capital, listed } from '../documents/words';
import { Button } from '../parts/Button';
import { Flag } from '../parts/Flag';
import { useConference } from '../store/conference';
import { movesIn } from './asked';
import { ConfidenceBoard } from './confidence/ConfidenceBoard';
import { useFocus } from './focus';
import { useTeller } from './hooks';
import { Catalogue } from './measures/Catalogue';
import { InText } from './measures/InText';
import './measures.css';

interface Row {
  readonly seat: DelegationId;
  readonly measure: string;
  readonly undertaking: Undertaking;
}

/** Who proposed, pledged and did which measure, what the text would carry, what there is, and whom I trust. */
export function MeasuresBoard() {
  const teller = useTeller();
  const { view } = teller;
  const rows = useMemo(() => rowsOf(view), [view]);
  const waiting = rows.filter(({ seat, undertaking }) => isOpen(undertaking) && undertaking.initiative === seat);
  const taken = rows.filter(({ undertaking }) => !isOpen(undertaking));
  return (
    <div className="cf-measures">
      <p className="small muted">{t('measures:lede')}</p>
      <section>
        <h3>{t('measures:proposals')}</h3>
        {waiting.length === 0 && <p className="small muted">{t('measures:proposalsNone')}</p>}
        <ul className="plain-list cf-measure-list">
          {waiting.map((row) => (
            <Proposal key={`${row.seat} ${row.measure}`} row={row} rows={rows} teller={teller} />
          ))}
        </ul>
      </section>
      <section>
        <h3>{t('measures:taken')}</h3>
        {taken.length === 0 && <p className="small muted">{t('measures:takenNone')}</p>}
        <Taken rows={taken} teller={teller} />
      </section>
      <InText teller={teller} />
      <Catalogue teller={teller} />
      <ConfidenceBoard teller={teller} />
    </div>
  );
}

const isOpen = ({ stage }: Undertaking): boolean => stage === 'proposed' || stage === 'supported';

const rowsOf = (view: View): Row[] =>
  Object.entries(view.undertakings).flatMap(([seat, own]) =>
    Object.entries(own).map(([measure, undertaking]) => ({ seat, measure, undertaking })),
  );

/** A proposal that is still open, with a way to join when it is my turn and I may. */
function Proposal({
  row,
  rows,
  teller,
}: {
  readonly row: Row;
  readonly rows: readonly Row[];
  readonly teller: Teller;
}) {
  const { seat, measure, undertaking } = row;
  const requests = useConference((state) => state.requests);
  const compose = useFocus((focus) => focus.compose);
  const joined = rows.filter(
    (other) =>
      other.seat !== seat &&
      other.measure === measure &&
      isOpen(other.undertaking) &&
      other.undertaking.initiative === seat,
  );
  const may = movesIn(requests).some(
    ({ type, refused, choices }) =>
      type === 'measure.support' &&
      refused === null &&
      choices.proposals?.some((proposal) => proposal.proposer === seat && proposal.measure === measure),
  );
  const fill = {
    who: who(teller, seat),
    whom: listed(undertaking.to.map((to) => who(teller, to))),
    measure: teller.names.measure(measure).name,
  };
  return (
    <li>
      <Flag country={seat} />
      <div>
        <p>{capital(t(`measures:proposal.${undertaking.channel}`, fill))}</p>
        <p className="small muted">
          {joined.length > 0
            ? t('measures:joined', { who: listed(joined.map((other) => who(teller, other.seat))) })
            : t('measures:notJoined')}
        </p>
        {may && (
          <Button onClick={() => compose({ type: 'measure.support', seat, measure })}>{t('measures:join')}</Button>
        )}
      </div>
    </li>
  );
}

/** Pledges by measure: who, with whom, by when, and what became of it. */
function Taken({ rows, teller }: { readonly rows: readonly Row[]; readonly teller: Teller }) {
  const measures = [...new Set(rows.map(({ measure }) => measure))];
  return measures.map((measure) => (
    <div key={measure} className="cf-measure">
      <h4>{teller.names.measure(measure).name}</h4>
      <ul className="plain-list cf-measure-list">
        {rows
          .filter((row) => row.measure === measure)
          .map(({ seat, undertaking }) => (
            <li key={seat} data-stage={undertaking.stage}>
              <Flag country={seat} />
              <p className="small">
                <strong>{capital(who(teller, seat))}</strong>{' '}
                {undertaking.partners.length > 0 &&
                  `${t('measures:with', { whom: listed(undertaking.partners.map((id) => who(teller, id))) })} `}
                <span className="muted">{stageInWords(undertaking, teller.view)}</span>
              </p>
            </li>
          ))}
      </ul>
    </div>
  ));
}

/** How far a pledge has come, in words. */
function stageInWords({ stage, due, meeting }: Undertaking, view: View): string {
  if (stage !== 'pledged') return t(`measures:stage.${stage}`, { n: meeting + 1 });
  const late = (due ?? 0) >= view.setup.meetings.length - 1;
  return t(late ? 'measures:stage.pledgedLate' : 'measures:stage.pledged', { n: (due ?? 0) + 1 });
}
