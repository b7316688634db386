import { useMemo, useState } from 'react';
import { forecast, verdictOn } from '../../adviser/forecast';
import type { DelegationId } from '../../engine/model/vocabulary';
import { t } from '../../locales';
import { useTexts } from '../content/useTexts';
import { useNames } from '../documents/names';
import { Flag } from '../parts/Flag';
import { Segments } from '../parts/Segments';
import { BOARDS, type Board, useFocus } from './focus';
import { useView } from './hooks';
import { IncidentsPanel } from './IncidentsPanel';
import { MeasuresBoard } from './MeasuresBoard';
import { Person } from './Person';

/** Everybody in the room and what I know of each, the measures between us, or what happens outside. */
export function PeoplePanel() {
  const person = useFocus((focus) => focus.person);
  const shown = useFocus((focus) => focus.board);
  const showBoard = useFocus((focus) => focus.showBoard);
  const view = useView();
  const cards = useTexts()?.incidents ?? {};
  const outside = Object.keys(cards).length + Object.keys(view.incidents).length > 0;
  const boards = BOARDS.filter((board) => board !== 'incidents' || outside);
  return (
    <section id="cf-people" className="cf-people" aria-label={t('people:title')} tabIndex={-1}>
      <h2 className="sr-only">{t('people:title')}</h2>
      {!person && (
        <Segments
          legend={t('measures:switch.legend')}
          value={shown}
          options={boards.map((value) => ({ value, label: labelOf(value) }))}
          onChange={showBoard}
        />
      )}
      {person ? <Person key={person} seat={person} /> : <Shown board={shown} />}
    </section>
  );
}

const labelOf = (board: Board): string => t(board === 'incidents' ? 'incidents:switch' : `measures:switch.${board}`);

function Shown({ board }: { readonly board: Board }) {
  if (board === 'people') return <PeopleList />;
  return board === 'measures' ? <MeasuresBoard /> : <IncidentsPanel />;
}

function PeopleList() {
  const view = useView();
  const names = useNames();
  const texts = useTexts();
  const meet = useFocus((focus) => focus.meet);
  const [query, setQuery] = useState('');
  const outlook = useMemo(() => forecast(view), [view]);
  const wanted = query.trim().toLowerCase();
  const named = (id: string) => names.country(id).toLowerCase().includes(wanted);
  // Whoever looks for a country finds the group that speaks for it.
  const shown = view.setup.delegations.filter(({ id, members }) => named(id) || members?.some((one) => named(one.id)));
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
        {shown.map(({ id, role = 'member', members }) => {
          const state = verdictOn(outlook, id);
          const objections = brackets(id);
          return (
            <li key={id}>
              <button type="button" onClick={() => meet(id)}>
                <Flag country={id} />
                <span className="cf-person-name">
                  {names.seat(id)}
                  {id === view.you && <span className="tag">{t('people:you')}</span>}
                  {id === view.setup.chair && <span className="tag">{t('people:chair')}</span>}
                  {role !== 'member' && <span className="tag">{t(`people:role.${role}`)}</span>}
                  {members && <span className="tag">{t('people:countries', { count: members.length })}</span>}
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
