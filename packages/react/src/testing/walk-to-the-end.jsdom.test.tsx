import { cleanup, render } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FaceCompare, type FaceCompareProps } from '../index.ts';
import {
  type FakeCamera,
  fakeCamera,
  fakeImages,
  photoFile,
  sampleVerdict,
  scriptedBackend,
  walkToTheEnd,
} from './index.ts';

const images = fakeImages();
let camera: FakeCamera;
beforeEach(() => {
  camera = fakeCamera();
  // As with a test runner that has global hooks, or with a set-up file that sets it.
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.spyOn(console, 'error');
});
afterEach(() => {
  cleanup();
  camera.restore();
  // React logs updates outside `act` here.
  expect(vi.mocked(console.error).mock.calls).toEqual([]);
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function page(props: Partial<FaceCompareProps> = {}) {
  const backend = scriptedBackend([{ answer: sampleVerdict('match') }]);
  render(<FaceCompare backend={backend} {...props} />);
  return {
    backend,
    sources: () =>
      backend.requests.map(({ selfie, reference }) => [selfie.source, reference.source]),
  };
}

describe('walkToTheEnd', () => {
  it('takes a selfie and adds a file', async () => {
    const { sources } = page();
    expect(await walkToTheEnd()).toBe('match');
    expect(sources()).toEqual([['camera', 'file']]);
  });

  it.each<[string, Partial<FaceCompareProps>, string[]]>([
    ['files only', { sources: { selfie: ['file'], reference: ['file'] } }, ['file', 'file']],
    [
      'the camera only',
      { sources: { selfie: ['camera'], reference: ['camera'] } },
      ['camera', 'camera'],
    ],
    ['a photo of the host', { reference: photoFile({ picture: 3 }) }, ['camera', 'host']],
    [
      'consent given elsewhere',
      { consent: { noticeVersion: '1', token: 'agreed' } },
      ['camera', 'file'],
    ],
    ['words of the host', { messages: { welcome: { start: 'Los' } } }, ['camera', 'file']],
  ])('reaches the end with %s', async (_, props, expected) => {
    const { sources } = page(props);
    expect(await walkToTheEnd()).toBe('match');
    expect(sources()).toEqual([expected]);
  });

  it('ends on a failure', async () => {
    page({ backend: scriptedBackend([{ answer: { code: 'internal-error' } }]) });
    expect(await walkToTheEnd()).toBe('failed');
  });

  it("throws the name of the screen that does not change, and restores React's setting", async () => {
    page({ backend: scriptedBackend([{ answer: 'never' }]) });
    await expect(walkToTheEnd({ timeoutMs: 1000 })).rejects.toThrow(
      'The widget stays on "comparing".',
    );
    expect(globalThis).toHaveProperty('IS_REACT_ACT_ENVIRONMENT', true);
  });

  it('throws when there is no widget', async () => {
    await expect(walkToTheEnd({ timeoutMs: 50 })).rejects.toThrow(
      'The widget stays on "no screen".',
    );
  });

  it('only looks for the widget in the given element', async () => {
    const other = document.createElement('div');
    page();
    await expect(walkToTheEnd({ within: other, timeoutMs: 50 })).rejects.toThrow('"no screen"');
    expect(images.standIn).toBe(true);
  });
});
