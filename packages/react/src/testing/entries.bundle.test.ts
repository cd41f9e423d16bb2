import { describe, expect, it } from 'vitest';
import { bundled } from '../../test/support/bundled.test-support.ts';

const ofWidget = (file: string) => /packages\/react\/dist\/(?!testing\/)/.test(file);

describe('what is for tests', () => {
  it('is in no page', async () => {
    const { files } = await bundled('@facecompare/react');
    expect(files.filter(ofWidget)).not.toEqual([]);
    expect(files.filter((file) => file.includes('/testing/'))).toEqual([]);
  });

  it('has nothing of the widget, and asks for msw only where msw is', async () => {
    const [main, msw] = [
      await bundled('@facecompare/react/testing'),
      await bundled('@facecompare/react/testing/msw'),
    ];
    expect([main, msw].flatMap(({ files }) => files.filter(ofWidget))).toEqual([]);
    expect(main.outside).toEqual([]);
    expect(new Set(msw.outside)).toEqual(new Set(['msw']));
  });
});
