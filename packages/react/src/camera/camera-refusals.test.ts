/**
 * What a browser, an extension or a polyfill may throw instead of opening a camera.
 * `SEED=… vitest run camera-refusals` repeats a run.
 */
import { env } from 'node:process';
import { PROBLEM_CODES } from '@facecompare/contract';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { attachCamera } from './attach-camera.ts';

const OPTIONS = { numRuns: 1000, ...(env.SEED === undefined ? {} : { seed: Number(env.SEED) }) };

const NAMES = [
  'NotAllowedError',
  'NotFoundError',
  'NotReadableError',
  'TrackStartError',
  'AbortError',
  'TypeError',
  'FutureError',
  '',
];
const throwable = fc.oneof(
  fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withTypedArray: true,
  }),
  fc.constantFrom<unknown>(null, undefined, Symbol('camera'), () => 1),
  fc
    .tuple(fc.constantFrom(...NAMES), fc.string())
    .map(([name, message]) => new DOMException(message, name)),
  fc.record({ name: fc.anything(), message: fc.anything() }),
);

const unhandled = vi.fn();
beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('document', new EventTarget());
  vi.stubGlobal('addEventListener', () => {});
  process.on('unhandledRejection', unhandled);
});
afterEach(() => {
  process.off('unhandledRejection', unhandled);
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** The parts of a video that the code uses before there is a picture. */
const videoStub = () =>
  ({
    addEventListener() {},
    removeEventListener() {},
    srcObject: null,
  }) as unknown as HTMLVideoElement;

it('C-13: reports each of 1,000 random throwables once with a code of the list, and leaves no rejection unhandled', async () => {
  await fc.assert(
    fc.asyncProperty(throwable, async (thrown) => {
      const onProblem = vi.fn();
      vi.stubGlobal('navigator', { mediaDevices: { getUserMedia: () => Promise.reject(thrown) } });
      const detach = attachCamera(videoStub(), { constraints: {}, onStatus: () => {}, onProblem });
      // A busy camera is requested a second time. The longest timer is the one for the help with a
      // prompt.
      await vi.advanceTimersByTimeAsync(11_000);
      detach();
      expect(onProblem).toHaveBeenCalledTimes(1);
      const { code } = onProblem.mock.lastCall?.[0] ?? {};
      expect(PROBLEM_CODES).toContain(code);
      expect(code).toMatch(/^camera-/);
      expect(vi.getTimerCount()).toBe(0);
    }),
    OPTIONS,
  );
  // Node reports unhandled rejections after the microtasks.
  vi.useRealTimers();
  await new Promise((resolve) => setImmediate(resolve));
  expect(unhandled).not.toHaveBeenCalled();
});
