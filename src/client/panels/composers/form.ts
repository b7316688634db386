import type { UnsignedCommand } from '../../../adviser/types';
import type { Move } from '../../../engine/view/types';
import type { Prefill } from '../focus';

/** What every composer is given, and how it hands over a finished command. */
export interface FormProps {
  readonly move: Move;
  readonly prefill: Prefill;
  /** The command as far as it is put together; null while something is missing. */
  readonly onDraft: (draft: UnsignedCommand | null) => void;
}
