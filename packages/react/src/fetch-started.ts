import { ProblemError } from '@facecompare/contract/problem';
import { within } from './capture/within.ts';

/** How long a file of ours may take to come, in milliseconds. */
const FETCH_MS = 30_000;

export type Started = typeof import('./started.ts');

let fetched: Started | undefined;

/** What does the work after the start, as soon as it was fetched once. */
export const fetchedStarted = (): Started | undefined => fetched;

/**
 * What does the work after the start, in a file of its own, so that a page waits for less.
 * @throws ProblemError `network-failed` if it cannot be fetched
 */
export async function fetchStarted(): Promise<Started> {
  try {
    fetched ??= await within(import('./started.ts'), FETCH_MS);
    return fetched;
  } catch (cause) {
    throw new ProblemError({ code: 'network-failed' }, { cause });
  }
}
