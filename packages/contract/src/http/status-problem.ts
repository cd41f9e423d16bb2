import type { Problem, ProblemCode } from '../problem.ts';

const BY_STATUS: Readonly<Record<number, ProblemCode>> = {
  400: 'invalid-request',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'misconfigured',
  405: 'misconfigured',
  408: 'request-timeout',
  413: 'image-too-large',
  415: 'image-unsupported',
  422: 'invalid-request',
  429: 'rate-limited',
  502: 'upstream-failed',
  503: 'overloaded',
  504: 'upstream-timeout',
};

/** The problem behind an HTTP status whose body does not say more. */
export function statusProblem(status: number): Problem {
  const code = BY_STATUS[status] ?? (status >= 500 ? 'internal-error' : 'bad-response');
  return { code, detail: `HTTP status ${status}.` };
}
