import type { ConferenceEvent } from '../../engine/events';
import { t } from '../../locales';
import type { SeenEvent } from '../session/types';
import { isOnIncident } from './incidentTrust';
import { type Teller, who } from './teller';
import { trustMoves } from './trust';
import { signed } from './words';

/** What an event about a measure or a package did to trust, as far as this seat may know; empty for other events. */
export function effectOnTrust(one: SeenEvent, teller: Teller): string {
  const { event } = one;
  const own = inMe(event, teller);
  if (own !== null) return own;
  // What an accusation does hangs on who had accused before; the board of incidents tells it.
  if (isOnIncident(event)) return '';
  return trustMoves([one], teller)
    .map(({ seat, by }) => t('confidence:effect.mine', { whom: who(teller, seat), by: signed(by) }))
    .join(' ');
}

/** My own step is seen by all, and so is what it wins. */
function inMe(event: ConferenceEvent, { view }: Teller): string | null {
  if (!('measure' in event && 'won' in event && event.won) || event.by !== view.you) return null;
  const { all, partners } = event.won;
  const together =
    event.type === 'measure.pledged' ? event.with : view.undertakings[event.by]?.[event.measure]?.partners;
  const key = (together ?? []).length > 0 && partners !== 0 ? 'inYouPartners' : 'inYou';
  return t(`confidence:effect.${key}`, { by: signed(all), more: signed(all + partners) });
}
