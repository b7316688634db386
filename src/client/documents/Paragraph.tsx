import type { FormulationId, ProvisionId } from '../../engine/model/vocabulary';
import type { View } from '../../engine/view/types';
import { t } from '../../locales';
import { useFocus } from '../panels/focus';
import { useView } from '../panels/hooks';
import { difference } from './difference';
import { draftName } from './events';
import { backersOf, type Holders, initials, isSettled, objectorsOf } from './holders';
import { MeaningLine, MeaningWhy, RoomLine } from './Meaning';
import { type Names, useNames } from './names';
import { Rolling } from './Rolling';
import { WordingActions, WordingCard } from './WordingCard';
import { listed } from './words';

/** One numbered paragraph with its status in the margin; opened, every wording before the room beside it. */
export function Paragraph({
  provision,
  showChanges,
}: {
  readonly provision: ProvisionId;
  readonly showChanges: boolean;
}) {
  const view = useView();
  const names = useNames();
  const open = useFocus((focus) => focus.paragraph === provision);
  const glanced = useFocus((focus) => focus.glance === provision);
  const lookAt = useFocus((focus) => focus.lookAt);
  const standing = view.draft.text[provision] ?? '';
  const changed = view.draft.previous[provision] !== standing;
  const rolling = view.setup.process.textMode === 'rolling-text';
  const headingId = `cf-par-${provision}`;
  return (
    <article
      className="cf-par"
      data-provision={provision}
      data-open={open}
      data-glance={glanced}
      data-changed={changed}
      data-business={!isSettled(view) && view.business.includes(provision)}
      aria-labelledby={headingId}
    >
      <h4 id={headingId}>
        <button
          type="button"
          className="cf-par-head"
          aria-expanded={open}
          onClick={() => lookAt(open ? null : provision)}
        >
          <span className="cf-par-number">{names.number(provision)}</span>
          <span className="cf-par-title">{names.heading(provision)}</span>
          <Status view={view} provision={provision} />
        </button>
      </h4>
      <div className="cf-par-body">
        {rolling && !(showChanges && changed) ? (
          <Rolling provision={provision} />
        ) : (
          <Standing view={view} names={names} provision={provision} showChanges={showChanges && changed} />
        )}
        {changed && (
          <p className="small cf-changed">{t('conference:page.changed', { draft: draftName(view.draft.number) })}</p>
        )}
        {open ? (
          <>
            <p className="small muted">{names.about(provision)}</p>
            <MeaningLine view={view} provision={provision} wording={standing} />
            <MeaningWhy view={view} provision={provision} wording={standing} />
            <RoomLine view={view} provision={provision} wording={standing} />
            <WordingActions provision={provision} wording={standing} />
            <Alternatives view={view} provision={provision} />
          </>
        ) : (
          !rolling && <Rivals view={view} names={names} provision={provision} />
        )}
      </div>
    </article>
  );
}

/** Status in words; colour only repeats it. */
export function Status({ view, provision }: { readonly view: View; readonly provision: ProvisionId }) {
  const paragraph = view.paragraphs[provision];
  if (!paragraph || isSettled(view)) return null;
  return (
    <span className="cf-status" data-status={paragraph.status}>
      {view.business.includes(provision) && <>{t('conference:page.before')} · </>}
      {t(`conference:status.${paragraph.status}`, { count: paragraph.objectors.length })}
    </span>
  );
}

interface StandingProps {
  readonly view: View;
  readonly names: Names;
  readonly provision: ProvisionId;
  readonly showChanges: boolean;
}

function Standing({ view, names, provision, showChanges }: StandingProps) {
  const { text, previous } = view.draft;
  const words = (wording: FormulationId | undefined) => names.wording(provision, wording ?? '').text;
  const objectors = objectorsOf(view, provision);
  if (showChanges) {
    return (
      <p className="instrument">
        {difference(words(previous[provision]), words(text[provision])).map((run, i) =>
          run.kind === 'same' ? (
            <span key={i}>{run.text} </span>
          ) : run.kind === 'in' ? (
            <ins key={i}>{run.text} </ins>
          ) : (
            <del key={i}>{run.text} </del>
          ),
        )}
      </p>
    );
  }
  const shown = words(text[provision]);
  if (shown === '') return <p className="cf-silence">{t('conference:page.empty')}</p>;
  return <p className="instrument">{objectors ? <Bracketed holders={objectors}>{shown}</Bracketed> : shown}</p>;
}

/** Text in square brackets, tinted by who holds them, with their initials. */
export function Bracketed({ holders, children }: { readonly holders: Holders; readonly children: string }) {
  // The first tint is objection; the others stand behind the words they hold.
  const held = holders.tint === 1 ? 'conference:page.heldBy' : 'conference:page.backedBy';
  const names = useNames();
  return (
    <span className="cf-bracket" data-tint={holders.tint}>
      [{children}]
      <sup>
        <span aria-hidden="true">{initials(holders.seats)}</span>
        <span className="sr-only">{t(held, { who: listed(holders.seats.map((seat) => names.the(seat))) })}</span>
      </sup>
    </span>
  );
}

/** Wordings others back, in a line each, while the paragraph is not opened. */
function Rivals({ view, names, provision }: Omit<StandingProps, 'showChanges'>) {
  const rivals = [...backersOf(view, provision)].filter(([wording]) => wording !== view.draft.text[provision]);
  if (rivals.length === 0) return null;
  return (
    <ul className="plain-list cf-rivals small">
      {rivals.map(([wording, holders]) => (
        <li key={wording}>
          <Bracketed holders={holders}>{names.label(provision, wording)}</Bracketed>
        </li>
      ))}
    </ul>
  );
}

function Alternatives({ view, provision }: { readonly view: View; readonly provision: ProvisionId }) {
  const backers = backersOf(view, provision);
  const all = view.setup.provisions.find((item) => item.id === provision)?.formulations ?? [];
  const rest = all.map((item) => item.id).filter((id) => id !== view.draft.text[provision]);
  const before = rest.filter((id) => backers.has(id));
  const others = rest.filter((id) => !backers.has(id));
  const card = (wording: FormulationId) => (
    <WordingCard key={wording} provision={provision} wording={wording} holders={backers.get(wording) ?? null} />
  );
  return (
    <>
      {before.length > 0 && (
        <>
          <h5>{t('conference:page.alternatives')}</h5>
          <div className="cf-cards">{before.map(card)}</div>
        </>
      )}
      {others.length > 0 && (
        <details open={before.length === 0} className="cf-others">
          <summary>
            <h5>{t('conference:page.others', { count: others.length })}</h5>
          </summary>
          <div className="cf-cards">{others.map(card)}</div>
        </details>
      )}
    </>
  );
}
