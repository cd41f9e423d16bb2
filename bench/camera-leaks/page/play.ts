/** Plays one interleaving and counts what is left. */
import {
  begin,
  departed,
  explain,
  openQuestions,
  outstanding,
  slowestRelease,
  sweep,
} from './count.ts';
import { type Counts, combine, isClean, NOTHING, RELEASE_MS } from './counted.ts';
import { open, pause, resetGates } from './gates.ts';
import type { Interleaving } from './interleaving.ts';
import { scriptServer } from './scripted-server.ts';
import { inTime, removal } from './until.ts';
import type { Mounted, Widget } from './widget.ts';

export interface Played {
  readonly left: Counts;
  /**
   * Milliseconds that the slowest camera stayed on after the widget was left, or after its late
   * answer.
   */
  readonly slowest: number;
  /** Why the point was not reached; null if it was. */
  readonly stuck: string | null;
  /** Details about what was left. */
  readonly notes: readonly string[];
}

/** Milliseconds of watching after everything is released, because late work could start again. */
const CALM_MS = 12;

/**
 * A running encoding cannot be stopped, and its bitmap is closed afterwards. A machine under load
 * needs time for that.
 */
const ENCODING_MS = 1_000;

/** Waits until nothing is left, at most as long as a camera may stay on after the last answer. */
async function settle(rows: (counts: Counts) => Counts = (counts) => counts): Promise<Counts> {
  await inTime(
    (async () => {
      while (openQuestions() > 0) await pause(2);
    })(),
    'the camera to answer',
  );
  const started = performance.now();
  let calmSince = started;
  for (;;) {
    await pause(2);
    const counts = rows(outstanding());
    const now = performance.now();
    if (!isClean(counts)) calmSince = now;
    const patience = isClean({ ...counts, bitmaps: 0 }) ? ENCODING_MS : RELEASE_MS;
    if (now - calmSince >= CALM_MS || now - started >= patience) return counts;
  }
}

/** A cancelled widget is still there: it may hold a preview, but no camera and no request. */
const cameraOnly = ({ tracks, late, videos, requests }: Counts): Counts => ({
  ...NOTHING,
  tracks,
  late,
  videos,
  requests,
});

async function linger({ unit, count }: Interleaving['linger']): Promise<void> {
  if (unit === 'milliseconds') return pause(count);
  for (let turn = 0; turn < count; turn++) await Promise.resolve();
}

/**
 * Leaves the widget as the schedule says, and then releases the answers that it no longer waits
 * for.
 */
async function depart(element: HTMLElement, mounted: Mounted, how: Interleaving): Promise<Counts> {
  const end = () => {
    mounted.end();
    departed();
  };
  if (how.leaving === 'abort') {
    mounted.abort?.();
    departed();
    await pause(how.lateBy);
    open(undefined, how);
    const left = await settle(cameraOnly);
    end();
    return left;
  }
  // React may take a moment to render what the page wants. The widget is removed when its element
  // is.
  void removal(element.firstElementChild, element).then(departed);
  mounted.leave(how.leaving);
  if (how.leaving === 'return') {
    await pause(how.stayFor / 2);
    mounted.resume?.();
    await pause(how.stayFor / 2);
    end();
  }
  await pause(how.lateBy);
  open(undefined, how);
  return NOTHING;
}

export async function play(widget: Widget, how: Interleaving): Promise<Played> {
  const element = document.body.appendChild(document.createElement('main'));
  resetGates(how.pace);
  scriptServer(how.answer);
  begin(how.questionHeld);
  const mounted = widget.mount(element, how);
  const stuck = await mounted.reach(how.point).then(
    () => null,
    (error: Error) => error.message,
  );
  await linger(how.linger);
  const left = combine(await depart(element, mounted, how), await settle(), Math.max);
  const slowest = slowestRelease();
  const notes = isClean(left) ? [] : explain();
  mounted.end();
  element.remove();
  sweep();
  return { left, slowest, stuck, notes };
}
