import { type ProblemCode, ProblemError } from '@facecompare/contract/problem';

/**
 * The outcome of work that may never end. A later outcome is dropped, and no timer is left.
 * @param milliseconds how long the work may take
 * @param code the problem if it takes longer
 * @throws ProblemError `code`; `aborted` as soon as the signal is
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
