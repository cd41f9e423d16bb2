import { problemOf } from '@facecompare/contract';
import { afterEach, describe, expect, it, vi } from 'vitest';

afterEach(() => {
  vi.doUnmock('./started.ts');
  vi.resetModules();
  vi.unstubAllGlobals();
});

const failing = () => {
  throw new TypeError('Failed to fetch dynamically imported module.');
};

describe('the code for after Start', () => {
  it('causes a network problem when it cannot be loaded: offline or network-failed, as the browser reports', async () => {
    vi.doMock('./started.ts', failing);
    const { fetchStarted, fetchedStarted } = await import('./fetch-started.ts');
    const problem = async () =>
      problemOf(await fetchStarted(new AbortController().signal).catch((error: unknown) => error));
    vi.stubGlobal('navigator', { onLine: true });
    expect(await problem()).toEqual({ code: 'network-failed' });
    vi.stubGlobal('navigator', { onLine: false });
    expect(await problem()).toEqual({ code: 'offline' });
    // Node 20 has no navigator.
    vi.stubGlobal('navigator', undefined);
    expect(await problem()).toEqual({ code: 'network-failed' });
    expect(fetchedStarted()).toBeUndefined();
  });

  it('is loaded again after a failure', async () => {
    vi.doMock('./started.ts', failing);
    const { fetchStarted, fetchedStarted } = await import('./fetch-started.ts');
    await expect(fetchStarted(new AbortController().signal)).rejects.toThrow();
    vi.doMock('./started.ts', () => ({ performJob: async () => {} }));
    expect((await fetchStarted(new AbortController().signal)).performJob).toBeTypeOf('function');
    expect(fetchedStarted()).toBe(await fetchStarted(new AbortController().signal));
  });
});
