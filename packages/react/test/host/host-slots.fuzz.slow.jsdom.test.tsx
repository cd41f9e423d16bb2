/**
 * The host's slots are on the widget's screen, and the widget is on the host's page. The slots
 * throw, suspend for ever, return what React cannot render, and change the page.
 * `SEED=… vitest run host-slots.fuzz` repeats a run.
 *
 * React renders the component in jsdom. `prepareImage` needs a browser, so each file is its own
 * photo. The timers are fake.
 */
import { env } from 'node:process';
import type { Flow, PreparedImage } from '@facecompare/flow';
import * as fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { fetchStarted } from '../../src/lazy/fetch-started.ts';
import { hosts } from './host-code.hosts.test-support.ts';
import { tallies } from './host-code.judge.test-support.ts';
import { HostError } from './host-code.test-support.ts';
import { playSlots } from './host-slots.play.test-support.tsx';
import { anySlots, pageActs } from './host-slots.test-support.tsx';

vi.mock('../../src/image/prepare-image.ts', () => ({
  prepareImage: async (file: Blob): Promise<PreparedImage> => {
    const id = `${file.size.toString(16).padStart(8, '0')}-0000-4000-8000-${file.size.toString(16).padStart(12, '0')}`;
    return { id, blob: file, width: 640, height: 480, source: 'file' };
  },
}));
/** The flow of the widget that was mounted last. */
let mounted: Flow | undefined;
vi.mock('../../src/hook/widget-flow.ts', async (original) => {
  const { widgetFlow } = await original<typeof import('../../src/hook/widget-flow.ts')>();
  return {
    widgetFlow: (...given: Parameters<typeof widgetFlow>) => {
      const widget = widgetFlow(...given);
      const run = () => {
        mounted = widget.flow;
        return widget.run();
      };
      return { ...widget, run };
    },
  };
});

const seed = env.SEED === undefined ? Date.now() % 2 ** 31 : Number(env.SEED);
/** Each test plays some of them, so that none takes minutes. */
const SCHEDULES = 300;
const NUM_RUNS = 60;
const BATCHES = Array.from({ length: Math.ceil(SCHEDULES / NUM_RUNS) }, (_, batch) => batch);
/** How many errors React caught, over all schedules. */
let thrown = 0;

/** Errors that reached the page. */
const escaped: unknown[] = [];
const collect = (error: unknown) => escaped.push(error);
const hearEvent = (event: ErrorEvent) => {
  escaped.push(event.error);
  event.preventDefault();
};
const ESCAPES = ['uncaughtException', 'unhandledRejection'] as const;
const heardBefore = ESCAPES.map(
  (name) => [name, process.listeners(name as 'uncaughtException')] as const,
);

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

beforeAll(async () => {
  // Loaded once, so that no schedule waits for the disk.
  await fetchStarted(new AbortController().signal);
  console.info(`SEED=${seed}: host-slots.fuzz`);
});
let act: typeof import('react').act;
beforeEach(async () => {
  ({ act } = await import('react'));
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  // React logs what these hosts do wrong, for their developers.
  vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  const urls = { createObjectURL: ({ size }: Blob) => `blob:${size}`, revokeObjectURL: () => {} };
  Object.assign(URL, urls);
  for (const [name] of heardBefore) process.removeAllListeners(name).on(name, collect);
  addEventListener('error', hearEvent);
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'],
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  removeEventListener('error', hearEvent);
  for (const [name, listeners] of heardBefore) {
    process.removeAllListeners(name);
    for (const listener of listeners) process.on(name, listener);
  }
});
afterAll(() => console.info(`host-slots.fuzz: ${JSON.stringify({ ...tallies, thrown })}`));

async function pass(milliseconds: number): Promise<void> {
  await act(async () => {
    await turn();
    vi.advanceTimersByTime(milliseconds);
    await turn();
  });
}
function flow(): Flow {
  if (!mounted) throw new Error('There is no widget on the page.');
  return mounted;
}

it.each(BATCHES)(
  'F-2, F-3: what a host renders breaks neither the verdict nor the page, batch %i',
  async (batch) => {
    await fc.assert(
      fc.asyncProperty(hosts, anySlots, pageActs, async (host, slots, acts) => {
        const { wrong, caught } = await playSlots({ host, slots, acts, flow, pass });
        thrown += caught.length;
        // What the host's own code throws goes to the host's own error reporting.
        const ours = escaped
          .splice(0)
          .filter((error) => !(error instanceof HostError) && !caught.includes(error));
        expect([wrong, ours]).toEqual([[], []]);
      }),
      { numRuns: NUM_RUNS, seed: seed + batch },
    );
    // Schedules without errors and verdicts would prove nothing.
    for (const tally of [thrown, tallies.verdicts, tallies.matches])
      expect(tally).toBeGreaterThan(((batch + 1) * NUM_RUNS) / 20);
  },
);
