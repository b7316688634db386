import { HallFrame } from '../../hall/HallFrame';
import { ClosingBoard } from '../../panels/ClosingBoard';
import { FloorCaption } from '../../panels/FloorCaption';
import type { Tab } from '../../panels/focus';
import { useView } from '../../panels/hooks';
import { PeoplePanel } from '../../panels/People';
import { RecentRecord, RecordPanel } from '../../panels/Record';

/** One of the parts that stand beside the text. */
export function Beside({ tab }: { readonly tab: Tab }) {
  switch (tab) {
    case 'people':
      return <PeoplePanel />;
    case 'record':
      return <RecordPanel />;
    case 'closing':
      return <ClosingBoard />;
    default:
      return <Hall />;
  }
}

/** The drawn room with its caption in real text; where nothing is drawn, the record fills the place. */
function Hall() {
  return (
    <div id="cf-hall" className="cf-hall" tabIndex={-1}>
      <HallFrame written={<RecentRecord most={12} title="record:title" />}>
        <FloorCaption />
      </HallFrame>
    </div>
  );
}

/** Whether the closing has begun: sounding, motions, votes, signature. */
export function useClosing(): boolean {
  const { stage } = useView();
  return stage.startsWith('closing') || stage === 'signature' || stage === 'adopted' || stage === 'failed';
}
