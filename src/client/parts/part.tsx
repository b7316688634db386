import { type ComponentType, type FunctionComponent, type ReactNode, useSyncExternalStore } from 'react';
import { after, onChance } from '../fetching/network';
import { createResource } from '../fetching/resource';
import { mendStyles } from '../fetching/styles';
import { Waiting } from './Page';
import { Unreached } from './Unreached';
import { useT } from './useT';

interface PartOptions {
  readonly waiting?: ReactNode;
  /** Shown while the part cannot be had; unless given, a page that says so. */
  readonly failed?: (again: () => void) => ReactNode;
}

/**
 * A component in a file of its own, fetched when it is first shown. In place of React's `lazy`, which remembers a failure
 * for as long as the page lives: here it is told in words and tried again.
 */
export function part<P extends object>(
  load: () => Promise<{ readonly default: ComponentType<P> }>,
  { waiting, failed }: PartOptions = {},
): FunctionComponent<P> {
  const { read, subscribe, again } = createResource(
    async () => {
      const loaded = await load();
      await mendStyles();
      return loaded.default;
    },
    { after, onChance, isUnknown: () => false },
  );
  return function Part(props: P) {
    const t = useT();
    const state = useSyncExternalStore(subscribe, read);
    if (state.value) return <state.value {...props} />;
    if (state.failed) return failed ? failed(again) : <Unreached again={again} />;
    return waiting === undefined ? <Waiting>{t('common:loading')}</Waiting> : waiting;
  };
}
