import { t } from '../../../locales';
import { TextPage } from '../../documents/TextPage';
import { useAsked } from '../../panels/asked';
import { Composer } from '../../panels/composers/Composer';
import { Desk } from '../../panels/Desk';
import { FloorCaption } from '../../panels/FloorCaption';
import { type Tab, useFocus } from '../../panels/focus';
import { useTeller, useView } from '../../panels/hooks';
import { Meters } from '../../panels/Meters';
import { questionOf } from '../../panels/questions';
import { Button, LinkButton } from '../../parts/Button';
import { href } from '../../parts/route';
import { useConference } from '../../store/conference';
import { Beside, useClosing } from './Beside';
import { Header } from './Header';
import { TabBar } from './TabBar';

/** The same parts one at a time, the text first; the question never out of sight. */
export function Narrow() {
  const tab = useFocus((focus) => focus.tab);
  const closing = useClosing();
  const tabs: readonly Tab[] = closing
    ? ['text', 'desk', 'closing', 'hall', 'people', 'record']
    : ['text', 'desk', 'hall', 'people', 'record'];
  return (
    <>
      <Header />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and a keyboard must be able to scroll it */}
      <div className="cf-panel" data-tab={tab} tabIndex={0}>
        {tab === 'text' ? <TextPage /> : tab === 'desk' ? <DeskTab /> : <Beside tab={tab} />}
      </div>
      {tab !== 'desk' && <QuestionBar />}
      <TabBar tabs={tabs} current={tab} label={t('conference:tabs.label')} />
    </>
  );
}

function DeskTab() {
  const composing = useFocus((focus) => focus.composing);
  return (
    <div className="cf-desk-tab">
      {composing ? null : <Desk />}
      <Composer />
      {composing ? null : <Meters />}
    </div>
  );
}

/** What is asked, wherever one looks. */
function QuestionBar() {
  const teller = useTeller();
  const view = useView();
  const playingOut = useConference((state) => state.playingOut);
  const skip = useConference((state) => state.skip);
  const show = useFocus((focus) => focus.show);
  const request = useAsked();
  const over = view.stage === 'adopted' || view.stage === 'failed';
  return (
    <div className="cf-bar" data-asked={request !== null}>
      {request ? (
        <>
          <p>{view.stage === 'evening' ? t('record:stages.evening') : questionOf(request, teller)}</p>
          <Button kind="primary" onClick={() => show('desk')}>
            {t('conference:answer')}
          </Button>
        </>
      ) : over && !playingOut ? (
        <>
          <p>{t(`desk:over.${view.stage === 'adopted' ? 'adopted' : 'failed'}`)}</p>
          <LinkButton kind="primary" href={href(['debrief'])}>
            {t('desk:over.debrief')}
          </LinkButton>
        </>
      ) : (
        <>
          <FloorCaption />
          {playingOut && <Button onClick={skip}>{t('conference:skipShort')}</Button>}
        </>
      )}
    </div>
  );
}
