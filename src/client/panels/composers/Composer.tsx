import { type ComponentType, useEffect, useRef, useState } from 'react';
import type { UnsignedCommand } from '../../../adviser/types';
import type { CommandType } from '../../../engine/acts';
import type { Move, Request } from '../../../engine/view/types';
import { t } from '../../../locales';
import { titleOf } from '../../documents/commands';
import { Button } from '../../parts/Button';
import { useConference } from '../../store/conference';
import { answeredBy } from '../asked';
import { type Composing, useFocus } from '../focus';
import { sendDraft, useTeller, useView } from '../hooks';
import { RefusalNotice } from '../RefusalNotice';
import { costOf } from '../SuggestionCard';
import {
  CapitalForm,
  ChangeForm,
  ConfideForm,
  ConsultForm,
  ParkForm,
  PledgeForm,
  ProbeForm,
  SettleForm,
} from './Corridor';
import { CounterForm, DraftForm, OrderForm, PackageForm } from './Deals';
import { AccreditationForm, MotionForm, SignatureForm, SplitForm } from './Decisions';
import { FriendForm, ReportForm } from './Friend';
import type { FormProps } from './form';
import { GroupForm } from './Group';
import { ProposeForm, SupportForm } from './Measures';
import { PaperForm } from './Paper';
import { SpeechForm } from './Speech';

const FORMS: { readonly [T in CommandType]?: ComponentType<FormProps> } = {
  'statement.make': SpeechForm,
  'probe.ask': ProbeForm,
  'paper.circulate': PaperForm,
  'package.offer': PackageForm,
  'chair.confide': ConfideForm,
  'capital.ask': CapitalForm,
  'measure.pledge': PledgeForm,
  'measure.propose': ProposeForm,
  'measure.support': SupportForm,
  'change.ask': ChangeForm,
  'business.order': OrderForm,
  'draft.circulate': DraftForm,
  'paragraph.park': ParkForm,
  'seat.consult': ConsultForm,
  'group.speak': GroupForm,
  'friends.name': FriendForm,
  'friends.report': ReportForm,
  'change.settle': SettleForm,
  'report.split': SplitForm,
};

/** Whatever was being put together belongs to the question it was begun under, and goes with it. */
export function useComposingEnds(): void {
  const composing = useFocus((focus) => focus.composing);
  const id = useConference((state) => answeredBy(state.requests, composing)?.id);
  const begun = useRef({ composing, id });
  useEffect(() => {
    const before = begun.current;
    begun.current = { composing, id };
    if (composing && before.composing === composing && before.id !== id) useFocus.getState().compose(null);
  }, [composing, id]);
}

/** Everything one could do, and the form for each: beside the text, so that both can be read. */
export function Composer() {
  const composing = useFocus((focus) => focus.composing);
  const request = useConference((state) => answeredBy(state.requests, composing));
  if (!composing || !request) return null;
  const { type, wording = '', measure = '', seat = '' } = composing;
  return <Open key={[type, wording, measure, seat].join(' ')} composing={composing} request={request} />;
}

function Open({ composing, request }: { readonly composing: Composing; readonly request: Request }) {
  const teller = useTeller();
  const byTurns = teller.view.floor === null;
  const compose = useFocus((focus) => focus.compose);
  const sending = useConference((state) => state.waiting);
  const [draft, setDraft] = useState<UnsignedCommand | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const listed = composing.type === 'list';
  const moves = 'moves' in request ? request.moves : [];
  const move = moves.find((item) => item.type === composing.type && item.refused === null);
  return (
    <section className="cf-composer" aria-labelledby="cf-composer-title">
      <header className="cf-composer-head">
        <h2 id="cf-composer-title" ref={heading} tabIndex={-1}>
          {listed ? t('desk:elseTitle') : t(`desk:move.${composing.type}`)}
        </h2>
        {!listed && moves.length > 0 && (
          <Button kind="plain" onClick={() => compose({ type: 'list' })}>
            {t('desk:back')}
          </Button>
        )}
        <Button kind="plain" onClick={() => compose(null)}>
          {t('desk:close')}
        </Button>
      </header>
      <div className="cf-composer-body">
        <RefusalNotice />
        {listed ? (
          <MoveList moves={moves.filter(({ type }) => !type.startsWith('incident.'))} />
        ) : (
          <Form request={request} move={move ?? null} composing={composing} onDraft={setDraft} />
        )}
      </div>
      {!listed && (
        <footer className="cf-composer-foot">
          <p className="small" role="status">
            {draft && titleOf(draft, teller)}
            {draft && move && <span className="muted"> · {costOf(move.type, move.cost, byTurns).join(' · ')}</span>}
          </p>
          <Button kind="primary" disabled={!draft || sending} onClick={() => draft && sendDraft(draft)}>
            {t('desk:send')}
          </Button>
        </footer>
      )}
    </section>
  );
}

interface FormOf {
  readonly request: Request;
  readonly move: Move | null;
  readonly composing: Composing;
  readonly onDraft: (draft: UnsignedCommand | null) => void;
}

function Form({ request, move, composing, onDraft }: FormOf) {
  if (request.kind === 'package') {
    const { wordings = [], max = 0 } = request.counter;
    return <CounterForm id={request.package} refs={wordings} most={max} onDraft={onDraft} />;
  }
  if (request.kind === 'motions') return <MotionForm request={request} onDraft={onDraft} />;
  if (request.kind === 'accreditation') return <AccreditationForm request={request} onDraft={onDraft} />;
  if (request.kind === 'signature') return <SignatureForm request={request} onDraft={onDraft} />;
  const Chosen = move ? FORMS[move.type] : undefined;
  return move && Chosen ? <Chosen move={move} prefill={composing} onDraft={onDraft} /> : null;
}

/** Every kind of move, with its cost; those that are closed say why. */
function MoveList({ moves }: { readonly moves: readonly Move[] }) {
  const compose = useFocus((focus) => focus.compose);
  const chairs = moves.some((move) => move.type === 'business.order');
  const byTurns = useView().floor === null;
  return (
    <ul className="plain-list cf-moves">
      {moves.map((move) => (
        <li key={move.type}>
          <button
            type="button"
            aria-disabled={move.refused !== null}
            onClick={() => !move.refused && choose(move, compose)}
          >
            <strong>{t(`desk:move.${said(move, chairs)}`)}</strong>
            <span className="small">{t(`desk:moveHint.${said(move, chairs)}`)}</span>
            <span className={move.refused ? 'small cf-down' : 'small muted'}>
              {move.refused
                ? t('desk:refusedNow', { reason: t(`desk:refusal.${move.refused}`) })
                : costOf(move.type, move.cost, byTurns).join(' · ')}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** A chair that passes hands over to the floor; it does not fall silent. */
const said = (move: Move, chairs: boolean): string => (chairs && move.type === 'turn.pass' ? 'hand-over' : move.type);

/** A move without a form is sent as it stands. */
function choose(move: Move, compose: (composing: Composing) => void): void {
  if (FORMS[move.type]) compose({ type: move.type });
  else sendDraft({ type: move.type, body: {} } as UnsignedCommand);
}
