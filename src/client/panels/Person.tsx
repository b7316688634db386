import { useEffect, useMemo, useRef, useState } from 'react';
import { forecast, verdictOn } from '../../adviser/forecast';
import type { DelegationId } from '../../engine/model/vocabulary';
import type { View } from '../../engine/view/types';
import { t } from '../../locales';
import { useTexts } from '../content/useTexts';
import { editsInWords, isSpeech, sentenceOf, who } from '../documents/events';
import { trustMoves, trustSentence } from '../documents/trust';
import { listed } from '../documents/words';
import { Flag } from '../parts/Flag';
import { Meter } from '../parts/Meter';
import { Term } from '../parts/Term';
import type { SeenEvent } from '../session/types';
import { useConference } from '../store/conference';
import { useFocus } from './focus';
import { useTeller } from './hooks';
import { RangeBars } from './RangeBars';

/** One delegation: said, done, promised, guessed, and how far I trust it. */
export function Person({ seat }: { readonly seat: DelegationId }) {
  const teller = useTeller();
  const { view, names } = teller;
  const texts = useTexts();
  const meet = useFocus((focus) => focus.meet);
  const seen = useConference((state) => state.seen);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.closest('.cf-panel')?.scrollTo({ top: 0 });
    heading.current?.focus({ preventScroll: true });
  }, []);
  const outlook = useMemo(() => forecast(view), [view]);
  const text = texts?.delegations[seat];
  const trust = view.confidence[seat];
  const voiceless = seat === view.setup.chair && view.setup.process.chairIsMember;
  return (
    <>
      <button type="button" className="cf-link" onClick={() => meet(null)}>
        {t('people:back')}
      </button>
      <h3 ref={heading} tabIndex={-1} className="cf-person-head">
        <Flag country={seat} /> {names.seat(seat)}
      </h3>
      <p className="small muted">
        {[text?.camp, text?.permanentMember && t('people:permanent'), text?.thin && t('people:thin')]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {seat !== view.you && !voiceless && (
        <p className="small">{t('people:summary', { verdict: t(`people:verdict.${verdictOn(outlook, seat)}`) })}</p>
      )}
      <Behind seat={seat} />
      {trust !== undefined && seat !== view.you && (
        <>
          <Meter label={t('people:confidence', { value: trust })} value={trust} words="" />
          <p className="small muted">{t('people:confidenceWhy')}</p>
        </>
      )}
      {seat !== view.you && !voiceless && <RangeBars seat={seat} />}
      <Known
        blocks={[
          {
            title: t('measures:trust.title'),
            items: trustMoves(seen, teller)
              .filter((move) => move.seat === seat && seat !== view.you)
              .map((move) => trustSentence(move, teller)),
          },
          { title: t('people:said'), items: saidBy(seen, seat).map(({ event }) => sentenceOf(event, teller)) },
          { title: t('people:done'), items: doneBy(view, seat, teller) },
          { title: t('people:promised'), items: promisedBy(view, seat, teller) },
          { title: t('people:declared'), items: declaredBy(view, seat, teller) },
        ]}
      />
      <Notes seat={seat} scenario={view.setup.scenario} />
    </>
  );
}

/** What its say rests on: an observer has none, a group has members with a mind of their own. */
function Behind({ seat }: { readonly seat: DelegationId }) {
  const { view, names } = useTeller();
  const { role = 'member', members, asOne } = view.setup.delegations.find(({ id }) => id === seat) ?? {};
  const objecting = view.dissent[seat] ?? [];
  if (role === 'member' && !members) return null;
  return (
    <div className="small">
      {role !== 'member' && <p>{t(`people:roleWhy.${role}`)}</p>}
      {members && (
        <details>
          <summary>
            <Term id={asOne ? 'bloc' : 'member-of-a-group'}>{t('people:countries', { count: members.length })}</Term>
          </summary>
          <p className="muted">{t(asOne ? 'people:asOne' : 'people:eachOwn')}</p>
          <p>{listed(members.map(({ id }) => names.country(id)))}</p>
        </details>
      )}
      {objecting.length > 0 && (
        <p className="cf-down">
          {t('closing:board.dissent', { who: listed(objecting.map((id) => names.country(id))) })}
        </p>
      )}
    </div>
  );
}

interface Fact {
  readonly title: string;
  readonly items: readonly string[];
}

/** What is on record about it; empty headings would only push what is known out of sight. */
function Known({ blocks }: { readonly blocks: readonly Fact[] }) {
  const filled = blocks.filter(({ items }) => items.length > 0);
  if (filled.length === 0) return <p className="small muted">{t('people:nothing')}</p>;
  return filled.map(({ title, items }) => (
    <section key={title} className="cf-block">
      <h4>{title}</h4>
      <ul className="small">
        {items.map((item, i) => (
          <li key={i}>{item}</li>
        ))}
      </ul>
    </section>
  ));
}

const saidBy = (seen: readonly SeenEvent[], seat: DelegationId): readonly SeenEvent[] =>
  seen.filter(({ event }) => isSpeech(event) && event.by === seat).slice(-6);

type Teller = ReturnType<typeof useTeller>;

function doneBy(view: View, seat: DelegationId, { names }: Teller): string[] {
  const objects = view.setup.provisions.filter(({ id }) => view.paragraphs[id]?.objectors.includes(seat));
  const backs = view.setup.provisions.flatMap(({ id }) =>
    Object.entries(view.paragraphs[id]?.backers ?? {})
      .filter(([, seats]) => seats.includes(seat))
      .map(([wording]) => t('people:backs', { wording: names.label(id, wording), paragraph: names.paragraph(id) })),
  );
  const measures = view.seats[seat]?.measures ?? [];
  return [
    ...(objects.length > 0
      ? [t('people:objects', { paragraphs: listed(objects.map(({ id }) => names.paragraph(id))) })]
      : []),
    ...backs,
    ...measures.map((measure) => t('people:pledged', { measure: names.measure(measure).name })),
    ...(view.seats[seat]?.exit === 'withhold' ? [t('people:withheld')] : []),
  ];
}

function promisedBy(view: View, seat: DelegationId, teller: Teller): string[] {
  const deals = Object.values(view.packages)
    .filter((deal) => deal.by === seat || deal.to.includes(seat))
    .map((deal) => `${who(teller, deal.by)}: ${editsInWords(teller, deal.edits)} (${t(`people:deal.${deal.stage}`)})`);
  const answers = Object.entries(view.probes)
    .filter(([, probe]) => probe.to === seat && probe.answer)
    .map(([id, probe]) =>
      sentenceOf({ type: 'probe.answered', audience: 'all', probe: id, answer: probe.answer ?? 'evade' }, teller),
    );
  return [...deals, ...answers];
}

function declaredBy(view: View, seat: DelegationId, { names }: Teller): string[] {
  return view.setup.provisions.flatMap(({ id }) =>
    (view.paragraphs[id]?.declared[seat] ?? []).map(
      (wording) => `${names.paragraph(id)}: “${names.label(id, wording)}”`,
    ),
  );
}

/** Own notes, in this browser only; where storage is forbidden they last as long as the page. */
function Notes({ seat, scenario }: { readonly seat: DelegationId; readonly scenario: string }) {
  const save = useConference((state) => state.saveId);
  const key = `ad-referendum.note.${save ?? scenario}.${seat}`;
  const [note, setNote] = useState(() => read(key));
  return (
    <label className="field cf-block">
      <span className="cf-label">{t('people:notes')}</span>
      <textarea
        className="input"
        rows={3}
        maxLength={2000}
        value={note}
        onChange={(event) => {
          setNote(event.target.value);
          write(key, event.target.value);
        }}
      />
      <span className="small muted">{t('people:notesHint')}</span>
    </label>
  );
}

function read(key: string): string {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

function write(key: string, note: string): void {
  try {
    localStorage.setItem(key, note);
  } catch {
    // Full or forbidden: the note stays on the page.
  }
}
