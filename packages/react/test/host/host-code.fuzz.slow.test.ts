/**
 * The host's code runs around the widget, but never between a backend and its verdict. Callbacks,
 * global query callbacks, backends, guides and tokens behave as generated, while a person changes
 * their mind. `SEED=… vitest run host-code.fuzz` repeats a run.
 *
 * Everything is real except three things. `prepareImage` needs a browser, so each file is its own
 * photo here. The timers are fake. Nothing is rendered: a render of the host is `update` and the
 * event that its effect sends. What a host renders is tested in
 * `host-slots.fuzz.slow.jsdom.test.tsx`.
 */
import { env } from 'node:process';
import type { PreparedImage } from '@facecompare/flow';
import * as fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { guiding } from '../../src/hook/use-guidance.ts';
import { fetchStarted } from '../../src/lazy/fetch-started.ts';
import { en } from '../../src/locales/en/messages.ts';
import { fetchMessages } from '../../src/locales/fetched-messages.ts';
import { hosts } from './host-code.hosts.test-support.ts';
import { tallies } from './host-code.judge.test-support.ts';
import { play } from './host-code.play.test-support.ts';
import { HostError } from './host-code.test-support.ts';

vi.mock('../../src/image/prepare-image.ts', () => ({
  prepareImage: async (file: Blob): Promise<PreparedImage> => {
    const id = `${file.size.toString(16).padStart(8, '0')}-0000-4000-8000-${file.size.toString(16).padStart(12, '0')}`;
    return { id, blob: file, width: 640, height: 480, source: 'file' };
  },
}));

const seed = env.SEED === undefined ? Date.now() % 2 ** 31 : Number(env.SEED);
const OPTIONS = { numRuns: 2000, seed };

/** Errors that reached the page. */
const escaped: unknown[] = [];
const collect = (error: unknown) => escaped.push(error);
const ESCAPES = ['uncaughtException', 'unhandledRejection'] as const;
const heardBefore = ESCAPES.map(
  (name) => [name, process.listeners(name as 'uncaughtException')] as const,
);

/** Runs all promises that are ready. */
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
async function pass(milliseconds: number): Promise<void> {
  await turn();
  vi.advanceTimersByTime(milliseconds);
  await turn();
}

beforeAll(async () => {
  // Loaded once, so that no schedule waits for the disk.
  await Promise.all([fetchStarted(new AbortController().signal), guiding(en), fetchMessages(en)]);
  console.info(`SEED=${seed}: host-code.fuzz`);
});
beforeEach(() => {
  for (const [name] of heardBefore) process.removeAllListeners(name).on(name, collect);
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'],
  });
});
afterEach(() => {
  vi.useRealTimers();
  for (const [name, listeners] of heardBefore) {
    process.removeAllListeners(name);
    for (const listener of listeners) process.on(name, listener);
  }
});
afterAll(() => console.info(`host-code.fuzz: ${JSON.stringify(tallies)}`));

it("F-2, F-3: the host's code does not affect the verdict, in 2,000 schedules", async () => {
  await fc.assert(
    fc.asyncProperty(hosts, async (host) => {
      const wrong = await play(host, pass);
      // What the host's own callbacks throw goes to the host's own error reporting.
      const ours = escaped.splice(0).filter((error) => !(error instanceof HostError));
      expect([wrong, ours]).toEqual([[], []]);
    }),
    OPTIONS,
  );
  // Schedules without verdicts, failures and dropped answers would prove nothing.
  for (const tally of Object.values(tallies)) expect(tally).toBeGreaterThan(OPTIONS.numRuns / 8);
});
