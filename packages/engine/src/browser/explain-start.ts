import type { Problem } from '@facecompare/contract';

/** The caller has already waited for a worker that did not start, so this wait is short. */
const PATIENCE_MS = 3_000;

/**
 * Finds out why a worker did not start, because the browser does not report it. If its script can
 * be fetched, a policy or a missing feature keeps the browser from running it.
 * @returns `engine-unavailable` if there is no script at that address, else `engine-unsupported`
 */
export async function explainStart(url: string): Promise<Problem> {
  const answer = await fetch(url, {
    method: 'HEAD',
    signal: AbortSignal.timeout(PATIENCE_MS),
  }).catch(() => null);
  const type = answer?.headers.get('Content-Type') ?? '';
  if (!answer?.ok || !/javascript/.test(type)) {
    const found = !answer
      ? 'it cannot be reached'
      : answer.ok
        ? `it is ${type || 'of no type'}`
        : `the answer is ${answer.status}`;
    return { code: 'engine-unavailable', detail: `worker.js: ${found}.` };
  }
  const detail =
    "The worker is there and does not run: look at worker-src in the page's Content-Security-Policy, and for module workers.";
  return { code: 'engine-unsupported', detail };
}
