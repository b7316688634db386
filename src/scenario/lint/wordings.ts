import { CONTAINER_KEEPS } from '../../engine/model/parameters';
import { CONTAINERS } from '../../engine/model/vocabulary';
import type { Scenario } from '../files';
import { each, type Finding, repeated, when } from './finding';

type Provision = Scenario['provisions'][number];
type Wording = Provision['formulations'][number];

/** Containers weaker than the body of the report: relocation means one of them. */
const WEAKER: readonly string[] = CONTAINERS.filter((container) => CONTAINER_KEEPS[container] < 100);

/** What a wording says of itself must hold together: the engine weighs bridge and container, so a slip changes play. */
export function checkWordings(provision: Provision, i: number, process: Scenario['process']): Finding[] {
  const file = 'provisions.yaml';
  const at = (k: number, key: string): Finding['path'] => ['provisions', i, 'formulations', k, key];
  return [
    ...each(repeated(provision.formulations.map((wording) => wording.id)), (k) => [
      { file, path: at(k, 'id'), message: 'this id is used before in the provision' },
    ]),
    ...each(provision.formulations, (wording, k) => [
      ...checkSilence(wording).map(([key, message]) => ({ file, path: at(k, key), message })),
      ...checkBridge(wording).map(([key, message]) => ({ file, path: at(k, key), message })),
      ...when(isUnmarkedSummary(wording, process), () => ({
        file,
        path: at(k, 'container'),
        message: `the process had no Chair's summary; mark the wording counterfactual: true`,
      })),
    ]),
  ];
}

function checkSilence({ bridge, container }: Wording): [key: string, message: string][] {
  return bridge === 'silence' && container !== 'none'
    ? [['container', 'silence stands nowhere; write container: none']]
    : [];
}

function checkBridge({ bridge, container, voice }: Wording): [key: string, message: string][] {
  if (bridge === 'demotion' && voice !== 'some-states') {
    return [['voice', 'a demotion lowers the voice; write voice: some-states or name another bridge']];
  }
  if (bridge === 'relocation' && !WEAKER.includes(container)) {
    return [['container', `a relocation moves to a weaker place: ${WEAKER.join(', ')}; name one or another bridge`]];
  }
  return [];
}

function isUnmarkedSummary(wording: Wording, process: Scenario['process']): boolean {
  return (
    wording.container === 'chairs-summary' && process.chairsSummary === 'counterfactual' && !wording.counterfactual
  );
}
