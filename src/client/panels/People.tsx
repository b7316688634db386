import { useMemo, useState } from 'react';
import { type Forecast, forecast } from '../../adviser/forecast';
import type { DelegationId } from '../../engine/model/vocabulary';
import { t } from '../../locales';
import { useTexts } from '../content/useTexts';
import { useNames } from '../documents/names';
import { Flag } from '../parts/Flag';
import { Segments } from '../parts/Segments';
import { useFocus } from './focus';
import { useView } from './hooks';
import { MeasuresBoard } from './MeasuresBoard';
import { Person } from './Person';

export type Withholding = 'surely' | 'probably' | 'possibly' | 'no';

/** Where a delegation stands in the forecast. */
export function withholding({ surely, probably, possibly }: Forecast, seat: DelegationId): Withholding {
  if (surely.includes(seat)) return 'surely';
  if (probably.includes(seat)) return 'probably';
  return possibly.includes(seat) ? 'possibly' : 'no';
}

const SHOWN = ['people', 'measures'] as const;

/** Everybody in the room and what I know of each, or the measures between us. */
export function PeoplePanel() {
  const person = useFocus((focus) => focus.person);
  const [shown, setShown] = useState<(typeof SHOWN)[number]>('people');
  return (
    <section id="cf-people" className="cf-people" aria-label={t('people:title')} tabIndex={-1}>
      <h2 className="sr-only">{t('people:title')}</h2>
      {!person && (
        <Segments
          legend={t('measures:switch.legend')}
          value={shown}
          options={SHOWN.map((value) => ({ value, label: t(`measures:switch.${value}`) }))}
          onChange={setShown}
        />
      )}
      {person ? <Person key={person} seat={person} /> : shown === 'people' ? <PeopleList /> : <MeasuresBoard />}
    </section>
  );
}

function PeopleList() {
  const view = useView();
  const names = useNames();
  const texts = useTexts();
  const meet = useFocus((focus) => focus.meet);
  const [query, setQuery] = useState('');
  const outlook = useMemo(() => forecast(view), [view]);
  const wanted = query.trim().toLowerCase();
  const shown = view.setup.delegations.filter(({ id }) => names.seat(id).toLowerCase().includes(wanted));
  const brackets = (seat: DelegationId) =>
    view.setup.provisions
      .filter(({ id }) => view.paragraphs[id]?.objectors.includes(seat))
      .map(({ id }) => names.paragraph(id));
  return (
    <>
      <p className="small muted">{t('people:lede')}</p>
      <label className="field">
        <span className="sr-only">{t('people:search')}</span>
        <input
          className="input"
          type="search"
          placeholder={t('people:search')}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      </label>
      {shown.length === 0 && <p className="muted">{t('people:none')}</p>}
      <ul className="plain-list cf-people-list">
        {shown.map(({ id }) => {
          const state = withholding(outlook, id);
          const objections = brackets(id);
          return (
            <li key={id}>
              <button type="button" onClick={() => meet(id)}>
                <Flag country={id} />
                <span className="cf-person-name">
                  {names.seat(id)}
                  {id === view.you && <span className="tag">{t('people:you')}</span>}
                  {id === view.setup.chair && <span className="tag">{t('people:chair')}</span>}
                  <span className="small muted">{texts?.delegations[id]?.camp}</span>
                </span>
                <span className="small cf-person-facts">
                  {objections.length > 0 && <span>{t('people:objects', { paragraphs: objections.join(', ') })}</span>}
                  {id !== view.you && id !== view.setup.chair && state !== 'no' && (
                    <span className="cf-down">{t('people:summary', { verdict: t(`people:verdict.${state}`) })}</span>
                  )}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
