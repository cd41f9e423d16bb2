import type { Problem } from '@facecompare/contract';

/** Who has waited for a worker in vain does not want to wait much longer for the reason. */
const PATIENCE_MS = 3_000;

/**
 * Why a worker did not start: the browser does not say. Where its script can be fetched, something forbids to run it.
 * @returns `engine-unavailable` where there is no script at that address, else `engine-unsupported`
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
