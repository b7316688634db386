import { useConference } from '../store/conference';
import { type PublicTexts, useScenarioTexts } from './hooks';

/** Public texts of the conference in play; null until they have come. */
export function useTexts(): PublicTexts | null {
  const scenario = useConference((state) => state.view?.setup.scenario ?? state.options?.scenario ?? null);
  return useScenarioTexts(scenario);
}
