import { t } from '../../locales';
import { useConference } from '../store/conference';
import { useFocus } from './focus';
import { useTeller } from './hooks';
import { choicesIn } from './IncidentActs';
import './incidents.css';

/** Above the question: that I am accused, or that something happened last night. Leads to the incidents. */
export function IncidentBanner() {
  const { view, names } = useTeller();
  const requests = useConference((state) => state.requests);
  const showBoard = useFocus((focus) => focus.showBoard);
  const accusedOver = choicesIn(requests).answer[0];
  const [news] = Object.entries(view.incidents).find(([, { meeting }]) => meeting === view.meeting - 1) ?? [];
  const id = accusedOver ?? news;
  if (id === undefined) return null;
  return (
    <p className="cf-incident-banner small" data-accused={accusedOver !== undefined}>
      {t(`incidents:banner.${accusedOver === undefined ? 'news' : 'accused'}`, { incident: names.incident(id) })}{' '}
      <button type="button" className="cf-link" onClick={() => showBoard('incidents')}>
        {t('incidents:banner.look')}
      </button>
    </p>
  );
}
