import { ProblemError } from '@facecompare/contract/problem';
import { within } from './capture/within.ts';

/** How long a file of ours may take to come, in milliseconds. */
const FETCH_MS = 30_000;

/**
 * What does the work after the start, in a file of its own, so that a page waits for less.
 * @throws ProblemError `network-failed` if it cannot be fetched
 */
export const fetchStarted = () =>
  within(import('./started.ts'), FETCH_MS).catch((cause: unknown) => {
    throw new ProblemError({ code: 'network-failed', detail: 'started.js could not be fetched.' }, { cause });
  });
