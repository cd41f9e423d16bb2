import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { show, tidyPage } from '../../test/support/widget.test-support.tsx';
import { warnDeveloper } from './warn-developer.ts';

describe('the warning to the developer', () => {
  tidyPage();
  beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => {}));
  const warnings = () => vi.mocked(console.warn).mock.calls.map(([sentence]) => String(sentence));
  afterEach(() => vi.mocked(console.warn).mockClear());

  it('reports a missing style sheet once', () => {
    show();
    for (let times = 0; times < 3; times++)
      warnDeveloper({ backend: '/api', backendChanges: 0, requestLeftOut: false });
    expect(warnings()).toEqual([expect.stringContaining('import @facecompare/react/styles.css')]);
  });

  it('says nothing about styles when `unstyled` is set', () => {
    show({ unstyled: true });
    warnDeveloper({ backend: '/api', unstyled: true, backendChanges: 0, requestLeftOut: false });
    expect(warnings()).toEqual([]);
  });

  it('reports a vendor that is called directly', () => {
    show({ unstyled: true });
    warnDeveloper({
      backend: 'https://api.vlenseg.com/v1/ocr/face/compare',
      unstyled: true,
      backendChanges: 0,
      requestLeftOut: false,
    });
    expect(warnings()).toEqual([
      expect.stringContaining('api.vlenseg.com answers only to your key'),
    ]);
  });
});
