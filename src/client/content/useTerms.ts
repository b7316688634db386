import { speakOf } from '../../locales';
import type { PublicTexts } from './hooks';

/**
 * Lets every sentence drawn from here on speak in the words of this room: experts or delegations, a report or a
 * convention. Called by each screen that is about one conference before it says anything; the others name no room.
 */
export function useTerms(texts: PublicTexts | null): void {
  if (texts) speakOf(texts.process);
}
