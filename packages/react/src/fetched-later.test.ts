import { problemOf } from '@facecompare/contract';
import { afterEach, describe, expect, it, vi } from 'vitest';

afterEach(() => {
  vi.doUnmock('./started.ts');
  vi.doUnmock('./parts/camera-picture.tsx');
  vi.resetModules();
  vi.unstubAllGlobals();
});

const failing = () => {
  throw new TypeError('Failed to fetch dynamically imported module.');
};

describe('what is fetched after the start', () => {
  it('is the network’s problem if what a photo needs cannot be fetched', async () => {
    vi.doMock('./started.ts', failing);
    const { fetchStarted } = await import('./fetch-started.ts');
    expect(problemOf(await fetchStarted().catch((error: unknown) => error)).code).toBe('network-failed');
  });

  it('is the network’s problem if the camera’s own files cannot be fetched, and they are fetched again', async () => {
    vi.doMock('./parts/camera-picture.tsx', failing);
    const { fetchCamera, fetchedCamera, notFetched } = await import('./fetch-camera.ts');
    await expect(fetchCamera()).rejects.toThrow();
    expect(fetchedCamera()).toBeUndefined();
    vi.stubGlobal('navigator', { onLine: true });
    expect(notFetched()).toEqual({ code: 'network-failed' });
    vi.stubGlobal('navigator', { onLine: false });
    expect(notFetched()).toEqual({ code: 'offline' });
  });
});
