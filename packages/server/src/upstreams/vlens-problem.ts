import type { Problem, ProblemCode } from '@facecompare/contract';

const withPatience = (code: ProblemCode, retryAfter: number | undefined): Problem => ({
  code,
  ...(retryAfter === undefined ? {} : { retryAfter }),
});

/**
 * Returns the problem that a status alone decides; null if the body decides. If VLens refuses our
 * key, the browser never gets a 401: it would renew its own token, again and again.
 */
export function statusProblem(status: number, retryAfter: number | undefined): Problem | null {
  if (status === 401 || status === 403) return { code: 'upstream-credentials' };
  if (status === 429) return withPatience('rate-limited', retryAfter);
  if (status === 408 || status === 504) return { code: 'upstream-timeout' };
  // 0 is the status of a redirect that a browser-like fetch did not follow.
  if (status === 0 || (status >= 300 && status < 400)) return { code: 'upstream-failed' };
  return null;
}

/** Returns the problem of a status if its body cannot be read. */
export function unreadableProblem(status: number): Problem {
  if (status >= 200 && status < 300) return { code: 'upstream-bad-answer' };
  if (status === 413) return { code: 'image-too-large' };
  if (status === 415) return { code: 'image-unsupported' };
  return { code: 'upstream-failed' };
}

/**
 * Converts a problem that the contract reads from VLens' answer to the view of a caller of our
 * server.
 */
export function problemBehind(
  problem: Problem,
  status: number,
  retryAfter: number | undefined,
): Problem {
  switch (problem.code) {
    case 'unauthorized':
    case 'forbidden':
      return { code: 'upstream-credentials' };
    case 'bad-response':
      return unreadableProblem(status);
    case 'rate-limited':
      return withPatience('rate-limited', retryAfter);
    default:
      return { code: problem.code, ...(problem.sides ? { sides: problem.sides } : {}) };
  }
}
