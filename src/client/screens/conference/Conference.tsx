import '../../../locales/books/conference';
import { useEffect, useRef } from 'react';
import { t } from '../../../locales';
import { isProcedure, sentenceOf } from '../../documents/events';
import { TextPage } from '../../documents/TextPage';
import { Coach } from '../../panels/Coach';
import { Composer, useComposingEnds } from '../../panels/composers/Composer';
import { Desk } from '../../panels/Desk';
import { EveningNote } from '../../panels/EveningNote';
import { type Tab, useFocus } from '../../panels/focus';
import { useLayout, useSuggestions, useTeller, useView } from '../../panels/hooks';
import { Meters } from '../../panels/Meters';
import { RecentRecord } from '../../panels/Record';
import { announce } from '../../parts/Announcer';
import { useConference } from '../../store/conference';
import { Beside, useClosing } from './Beside';
import { Header } from './Header';
import { Help } from './Help';
import { useShortcuts } from './keys';
import { Narrow } from './Narrow';
import { TabBar } from './TabBar';
import './conference.css';
import './text.css';
import './desk.css';
import './people.css';

/** The conference: hall, text, desk, people, record, clock. On a narrow screen the same as tabs, the text first. */
export default function Conference() {
  const layout = useLayout();
  const suggestions = useSuggestions();
  useShortcuts(suggestions);
  useFreshStart();
  useStageShown();
  useAnnounced();
  useComposingEnds();
  return (
    <main id="main" className="cf" data-layout={layout}>
      {layout === 'wide' ? <Wide /> : <Narrow />}
      <Night />
      <Help />
      <Coach />
    </main>
  );
}

function Wide() {
  const beside = useFocus((focus) => focus.beside);
  return (
    <>
      <Header />
      <div className="cf-beside">
        <TabBar tabs={besideTabs(useClosing())} current={beside} label={t('conference:left')} />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and a keyboard must be able to scroll it */}
        <div className="cf-panel" tabIndex={0}>
          <Beside tab={beside} />
        </div>
        <Composer />
      </div>
      <TextPage />
      <div className="cf-bottom">
        <Meters />
        <Desk />
        <RecentRecord />
      </div>
    </>
  );
}

const besideTabs = (closing: boolean): readonly Tab[] =>
  closing ? ['hall', 'closing', 'people', 'record'] : ['hall', 'people', 'record'];

/** The evening note, once for every evening; the desk lets it be opened again. */
function Night() {
  const view = useView();
  const playingOut = useConference((state) => state.playingOut);
  const noteRead = useFocus((focus) => focus.noteRead);
  const readNote = useFocus((focus) => focus.readNote);
  const due = view.stage === 'evening' && view.meeting >= 0 && !playingOut && noteRead < view.meeting;
  return due ? <EveningNote onPutAway={() => readNote(view.meeting)} /> : null;
}

/** Another conference begins with nothing looked at, and with the paragraph that will sink or save it opened. */
function useFreshStart(): void {
  const saveId = useConference((state) => state.saveId);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another save is another conference
  useEffect(() => useFocus.getState().reset(), [saveId]);
}

/** When the sounding begins it is shown. */
function useStageShown(): void {
  const closing = useClosing();
  useEffect(() => {
    const { show, tab } = useFocus.getState();
    if (closing) {
      const before = tab;
      show('closing');
      if (before === 'desk') useFocus.setState({ tab: 'desk' });
    } else if (useFocus.getState().beside === 'closing') {
      // The clock was stopped: the room goes on talking.
      useFocus.setState({ beside: 'hall' });
    }
  }, [closing]);
}

/** What happens is said to screen readers, one sentence for what was shown last. */
function useAnnounced(): void {
  const teller = useTeller();
  const seen = useConference((state) => state.seen);
  const told = useRef(seen.length);
  useEffect(() => {
    const fresh = seen.slice(told.current).filter(({ event }) => !isProcedure(event, teller.view));
    told.current = seen.length;
    const last = fresh.at(-1);
    if (last) announce(sentenceOf(last.event, teller));
  }, [seen, teller]);
}
