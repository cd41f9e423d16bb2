import { type ProblemCode, ProblemError } from '@facecompare/contract/problem';

/**
 * Returns the outcome of work that may never end. It ignores a later outcome, and leaves no timer.
 * @param milliseconds the longest time for the work
 * @param code the problem if the work takes longer
 * @throws ProblemError `code`; `aborted` as soon as the signal aborts
 */
export function within<Value>(
  work: PromiseLike<Value>,
  milliseconds: number,
  { code = 'timeout', signal }: { readonly code?: ProblemCode; readonly signal?: AbortSignal } = {},
): Promise<Value> {
  return new Promise((resolve, reject) => {
    const fail = (problem: ProblemCode) => {
      release();
      reject(new ProblemError({ code: problem }));
    };
    const stop = () => fail('aborted');
    const timer = setTimeout(() => fail(code), milliseconds);
    const release = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
    };
    signal?.addEventListener('abort', stop);
    if (signal?.aborted) stop();
    Promise.resolve(work).then(resolve, reject).finally(release);
  });
}
