import { t } from '../../locales';
import { useFetchedBrief } from '../content/hooks';
import { useTexts } from '../content/useTexts';
import { useNames } from '../documents/names';
import { Button } from '../parts/Button';
import { Dialog } from '../parts/Dialog';
import { InPlace } from '../parts/Unreached';
import { BriefBody, OffTheTable } from '../screens/BriefingBody';
import { useView } from './hooks';

/** The confidential brief, without leaving the room. */
export function BriefDialog({ onClose }: { readonly onClose: () => void }) {
  const view = useView();
  const names = useNames();
  const texts = useTexts();
  const negotiated = view.setup.provisions.map(({ id }) => id);
  const fetched = useFetchedBrief(view.setup.scenario, view.you);
  const brief = fetched.value;
  return (
    <Dialog title={t('desk:brief', { seat: names.seat(view.you) })} onClose={onClose} className="cf-brief">
      {!brief && <InPlace of={fetched} waiting={t('briefing:loading')} unknown={t('briefing:unknown')} />}
      {brief && texts && (
        <div className="brief">
          <p className="small muted">{t('briefing:fictional')}</p>
          <ol className="five instrument">
            {brief.inFiveLines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
          <OffTheTable texts={texts} brief={brief} negotiated={negotiated} />
          <BriefBody texts={texts} brief={brief} negotiated={negotiated} />
        </div>
      )}
      <div className="button-row">
        <Button kind="primary" onClick={onClose}>
          {t('desk:close')}
        </Button>
      </div>
    </Dialog>
  );
}
