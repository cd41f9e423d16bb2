import { describe, expect, it } from 'vitest';
import { bundled } from '../../test/support/bundled.test-support.ts';

const ofWidget = (file: string) => /packages\/react\/dist\/(?!testing\/)/.test(file);

describe('the code for tests', () => {
  it('is not in a page', async () => {
    const { files } = await bundled('@facecompare/react');
    expect(files.filter(ofWidget)).not.toEqual([]);
    expect(files.filter((file) => file.includes('/testing/'))).toEqual([]);
  });

  it('contains nothing of the widget, and imports msw only in its own entry', async () => {
    const [main, msw] = [
      await bundled('@facecompare/react/testing'),
      await bundled('@facecompare/react/testing/msw'),
    ];
    expect([main, msw].flatMap(({ files }) => files.filter(ofWidget))).toEqual([]);
    expect(main.outside).toEqual([]);
    expect(new Set(msw.outside)).toEqual(new Set(['msw']));
  });
});
