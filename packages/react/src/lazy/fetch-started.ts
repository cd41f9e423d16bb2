import { ProblemError } from '@facecompare/contract/problem';
import { within } from '../time/within.ts';

/** The longest time to load one of our files, in milliseconds. */
const FETCH_MS = 30_000;

export type Started = typeof import('./started.ts');

let fetched: Started | undefined;

/** Returns the code for after Start, if it is loaded. */
export const fetchedStarted = (): Started | undefined => fetched;

/**
 * Loads the code for after Start, so that a page has less to load at first. After a failure the
 * next call tries again.
 * @param signal ends the wait and its timer when the widget is unmounted
 * @throws ProblemError `network-failed` if it does not load within 30 s, `offline` if the browser
 * is offline, `aborted`
 */
export async function fetchStarted(signal: AbortSignal): Promise<Started> {
  try {
    fetched ??= await within(import('./started.ts'), FETCH_MS, { signal });
    return fetched;
  } catch (cause) {
    if (signal.aborted) throw cause;
    // `onLine` can be wrong, so it only chooses between two messages. Node 20 has no navigator.
    const code = globalThis.navigator?.onLine === false ? 'offline' : 'network-failed';
    throw new ProblemError({ code }, { cause });
  }
}
