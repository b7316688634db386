import { describe, expect, it } from 'vitest';
import { readSettings, useSettings } from '../../../src/client/store/settings';

describe('settings', () => {
  it('fall back field by field', () => {
    expect(readSettings('{"theme":"dark","pace":"sometimes","hall":"yes","textSize":150}')).toMatchObject({
      theme: 'dark',
      pace: 'normal',
      hall: true,
      textSize: 150,
    });
  });
  it.each(['', 'no', '[]', 'null', '{"__proto__":{"theme":"dark"}}', '1'])('survive %j', (source) => {
    expect(readSettings(source).theme).toBe('auto');
  });
  it('hold for the page where nothing can be kept, and say so', () => {
    useSettings.getState().change({ flags: false });
    expect(useSettings.getState()).toMatchObject({ flags: false, kept: false });
  });
});
