import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { show, tidyPage } from '../../test/support/widget.test-support.tsx';
import { warnDeveloper } from './warn-developer.ts';

describe('what a developer hears', () => {
  tidyPage();
  beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => {}));
  const heard = () => vi.mocked(console.warn).mock.calls.map(([sentence]) => String(sentence));
  afterEach(() => vi.mocked(console.warn).mockClear());

  it('is that the style sheet is missing, once', () => {
    show();
    for (let times = 0; times < 3; times++) warnDeveloper({ backend: '/api', backendChanges: 0 });
    expect(heard()).toEqual([expect.stringContaining('import @facecompare/react/styles.css')]);
  });

  it('is nothing about styles where none are wanted', () => {
    show({ unstyled: true });
    warnDeveloper({ backend: '/api', unstyled: true, backendChanges: 0 });
    expect(heard()).toEqual([]);
  });

  it('is that a vendor is called directly', () => {
    show({ unstyled: true });
    warnDeveloper({
      backend: 'https://api.vlenseg.com/v1/ocr/face/compare',
      unstyled: true,
      backendChanges: 0,
    });
    expect(heard()).toEqual([expect.stringContaining('api.vlenseg.com answers only to your key')]);
  });
});
