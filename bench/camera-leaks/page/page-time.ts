/**
 * A clock that runs only while the page does. A machine that is busy with something else gives the
 * page no turn. Such a gap counts for a moment, because no widget can release anything in it.
 */

/** Milliseconds between two beats, and the most that a gap between them counts for. */
const BEAT_MS = 4;
const MOST_MS = 10;

let ran = 0;
let last = performance.now();

/** Returns the milliseconds in which the page could run, since it was loaded. */
export function pageTime(): number {
  return ran + Math.min(performance.now() - last, MOST_MS);
}

// Before `count.ts` replaces the timers.
setInterval(() => {
  ran = pageTime();
  last = performance.now();
}, BEAT_MS);
