import { createLibrary, type LibraryNeeds } from './library';
import { isInstalled, loadSetup } from './setups';
import { createSolo, type SoloNeeds } from './solo';

/** Everything the worker does besides telling what saves there are. The first screen does without it. */
export function openDesk(given: Omit<SoloNeeds & LibraryNeeds, 'loadSetup' | 'installed'>) {
  const needs = { ...given, loadSetup, installed: isInstalled };
  return { solo: createSolo(needs), answer: createLibrary(needs) };
}
