import { ProblemError } from '@facecompare/contract/problem';
import { within } from '../time/within.ts';

/** How long a file of ours may take to come, in milliseconds. */
const FETCH_MS = 30_000;

export type Started = typeof import('./started.ts');

let fetched: Started | undefined;

/** What is needed after the start, if it was fetched already. */
export const fetchedStarted = (): Started | undefined => fetched;

/**
 * Fetches what is needed after the start, so that a page waits for less. If that fails, the next call tries again.
 * @param signal ends the wait, and its timer, when the widget goes
 * @throws ProblemError `network-failed` if it cannot be fetched within 30 s, `offline` if the browser says that it is, `aborted`
 */
export async function fetchStarted(signal: AbortSignal): Promise<Started> {
  try {
    fetched ??= await within(import('./started.ts'), FETCH_MS, { signal });
    return fetched;
  } catch (cause) {
    if (signal.aborted) throw cause;
    // The browser's word on the network only chooses between two sentences. Node 20 has no navigator.
    const code = globalThis.navigator?.onLine === false ? 'offline' : 'network-failed';
    throw new ProblemError({ code }, { cause });
  }
}
