import type { Problem, ProblemCode } from './problem.ts';

/**
 * What an HTTP status means if the body does not say more. It is also what an integer in
 * `error_code` means if the answer has no `problem` extension: the documented integers of VLens
 * that a comparison can cause. VLens and our own server write HTTP statuses in the same field, so
 * one table serves both.
 */
const CODES: Readonly<Record<number, ProblemCode>> = {
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
  1050: 'low-quality',
  3014: 'no-face',
  4001: 'upstream-credentials',
  4002: 'upstream-quota',
  4003: 'rate-limited',
  4004: 'upstream-credentials',
  4005: 'upstream-credentials',
  4006: 'upstream-credentials',
  4007: 'upstream-quota',
  4206: 'multiple-faces',
  4207: 'no-face',
  4208: 'no-face',
  4209: 'low-quality',
  4210: 'low-quality',
  5000: 'upstream-failed',
  5001: 'image-unsupported',
  5002: 'image-too-large',
  5003: 'image-too-many-pixels',
  5004: 'unknown-transaction',
  5005: 'spoof-suspected',
  5006: 'low-quality',
  7008: 'engine-failed',
};

/** The one integer that names its photo: "no face in the ID image". */
const NO_FACE_IN_ID = 3014;

const meaningOf = (integer: number): ProblemCode | undefined =>
  Object.hasOwn(CODES, integer) ? CODES[integer] : undefined;

/**
 * Returns the meaning of VLens' integer. Any other integer is `upstream-failed`: never a match,
 * never a mismatch.
 */
export const vlensMeaningOf = (integer: number): Problem => ({
  code: meaningOf(integer) ?? 'upstream-failed',
  ...(integer === NO_FACE_IN_ID && { sides: ['reference'] }),
});

/** Returns the problem of an HTTP status whose body does not say more. */
export const statusProblem = (status: number): Problem => ({
  code: meaningOf(status) ?? (status >= 500 ? 'internal-error' : 'bad-response'),
  detail: `HTTP status ${status}.`,
});
