import { useState } from 'react';
import type { CommandType } from '../../engine/acts';
import type { FormulationId, ProvisionId } from '../../engine/model/vocabulary';
import { t } from '../../locales';
import { useFocus } from '../panels/focus';
import { useView } from '../panels/hooks';
import { useConference } from '../store/conference';
import { type Holders, initials } from './holders';
import { MeaningLine, MeaningWhy, RoomLine } from './Meaning';
import { useNames } from './names';
import { capital, listed } from './words';

interface Props {
  readonly provision: ProvisionId;
  readonly wording: FormulationId;
}

/** A rival wording as a card: its words, who stands behind it, what it means for me and for the room. */
export function WordingCard({ provision, wording, holders }: Props & { readonly holders: Holders | null }) {
  const view = useView();
  const names = useNames();
  const [whole, setWhole] = useState(false);
  const { label, text, differs, agreed, counterfactual } = names.wording(provision, wording);
  const paragraph = view.paragraphs[provision];
  const pledged = view.setup.provisions
    .filter(({ id }) => id === provision)
    .flatMap(({ formulations }) => formulations.find(({ id }) => id === wording)?.measures ?? []);
  const proposer = paragraph?.proposedBy[wording];
  const against = (record: Readonly<Record<string, readonly string[]>> | undefined) =>
    Object.keys(record ?? {}).filter((seat) => record?.[seat]?.includes(wording));
  const declared = against(paragraph?.declared);
  const confided = against(paragraph?.confided);
  const others = holders?.seats.filter((seat) => seat !== proposer) ?? [];
  const who = (seats: readonly string[]) => listed(seats.map((seat) => names.the(seat)));
  return (
    <section className="cf-card" data-tint={holders?.tint} aria-label={label}>
      <h6>
        {label}
        {agreed && <span className="tag">{t('conference:page.agreedBefore')}</span>}
        {counterfactual && <span className="tag">{t('conference:page.counterfactual')}</span>}
      </h6>
      {text === '' ? (
        <p className="cf-silence">{t('conference:page.empty')}</p>
      ) : (
        <p className="instrument cf-excerpt" data-whole={whole}>
          {text}
        </p>
      )}
      {differs && <p className="small muted">{differs}</p>}
      {text.length > 120 && (
        <button type="button" className="cf-link" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {t(whole ? 'conference:page.less' : 'conference:page.more')}
        </button>
      )}
      {holders && (
        <p className="small">
          <span className="cf-initials" data-tint={holders.tint} aria-hidden="true">
            {initials(holders.seats)}
          </span>{' '}
          {proposer && t('conference:page.proposedBy', { who: names.the(proposer) })}
          {proposer && others.length > 0 && '; '}
          {others.length > 0 && t('conference:page.backedBy', { who: who(others) })}
        </p>
      )}
      {pledged.length > 0 && (
        <p className="small">
          {t('measures:inText.card', { measures: listed(pledged.map((id) => names.measure(id).name)) })}
        </p>
      )}
      {declared.length > 0 && (
        <p className="small cf-down">
          {capital(t('conference:page.declared', { who: who(declared), count: declared.length }))}
        </p>
      )}
      {confided.length > 0 && <p className="small cf-down">{t('conference:page.confided', { who: who(confided) })}</p>}
      <MeaningLine view={view} provision={provision} wording={wording} />
      {whole && <MeaningWhy view={view} provision={provision} wording={wording} />}
      <RoomLine view={view} provision={provision} wording={wording} />
      <WordingActions provision={provision} wording={wording} />
    </section>
  );
}

const USES: readonly { readonly type: CommandType; readonly label: string }[] = [
  { type: 'statement.make', label: 'speak' },
  { type: 'probe.ask', label: 'probe' },
  { type: 'paper.circulate', label: 'paper' },
  { type: 'package.offer', label: 'package' },
  { type: 'capital.ask', label: 'capital' },
  { type: 'change.ask', label: 'change' },
  { type: 'draft.circulate', label: 'draft' },
];

/** What could be done with a wording now: each opens the composer with it filled in. */
export function WordingActions({ provision, wording }: Props) {
  const requests = useConference((state) => state.requests);
  const compose = useFocus((focus) => focus.compose);
  const request = requests.find((item) => item.kind === 'turn' || item.kind === 'chair');
  if (!request || (request.kind !== 'turn' && request.kind !== 'chair')) return null;
  const fits = ({ type }: { readonly type: CommandType }) =>
    request.moves.some(
      (move) =>
        move.type === type &&
        move.refused === null &&
        // Points name their wordings one by one; other moves list them, where not every wording will do.
        (type === 'statement.make'
          ? move.choices.points?.some((point) => point.provision === provision && point.wording === wording)
          : (move.choices.wordings?.some((ref) => ref.provision === provision && ref.wording === wording) ?? true)),
    );
  const uses = USES.filter(fits);
  if (uses.length === 0) return null;
  return (
    <fieldset className="cf-uses">
      <legend className="sr-only">{t('conference:actions.label')}</legend>
      {uses.map(({ type, label }) => (
        <button key={type} type="button" className="cf-chip" onClick={() => compose({ type, provision, wording })}>
          {t(`conference:actions.${label}`)}
        </button>
      ))}
    </fieldset>
  );
}
