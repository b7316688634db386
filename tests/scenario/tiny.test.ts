import { describe, expect, it } from 'vitest';
import { loadGge, loadTiny, setupOf } from '../support/scenarios';

describe('x', () => { it('y', () => { loadTiny(); loadGge(); expect(setupOf('tiny','quick').provisions).toHaveLength(2); }); });
