/**
 * Everything that can go wrong, as one closed list. The same code is used on the wire, in this
 * type, in the messages and in `docs/problems/CODE.md`.
 */

interface ProblemFacts {
  /** The HTTP status of our server's answer; null if the problem is never sent over HTTP. */
  readonly status: number | null;
  /**
   * The integer in the answer's `error_code`: VLens' own if it has one, otherwise the HTTP status.
   */
  readonly integer: number | null;
  /** Whether the same request can succeed later without any change. */
  readonly retryable: boolean;
}

const refusal = (integer: number): ProblemFacts => ({ status: 200, integer, retryable: false });
const badRequest = (status: number, integer = status): ProblemFacts => ({
  status,
  integer,
  retryable: false,
});
const fault = (status: number, integer: number, retryable: boolean): ProblemFacts => ({
  status,
  integer,
  retryable,
});
const local = (retryable: boolean): ProblemFacts => ({ status: null, integer: null, retryable });

/** One row for each problem: HTTP status, integer on the wire, retryable. */
export const PROBLEMS = {
  // Problems of a face in a photo. They are answers, not faults: HTTP 200, and never "not the same
  // person".
  'no-face': refusal(4207),
  'multiple-faces': refusal(4206),
  'face-too-small': refusal(4209),
  'too-blurred': refusal(4209),
  'face-covered': refusal(4209),
  'low-quality': refusal(4209),
  'spoof-suspected': refusal(5005),
  'liveness-failed': refusal(4210),
  'same-image': refusal(4209),
  'near-threshold': refusal(4209),
  'replayed-image': refusal(4209),
  'capture-refused': refusal(4209),
  'verdict-inconsistent': refusal(5000),

  // Problems of an image.
  'image-empty': badRequest(400),
  'image-unsupported': badRequest(415),
  'image-heic': badRequest(415),
  'image-corrupt': badRequest(422, 400),
  'image-too-large': badRequest(413, 5002),
  'image-too-many-pixels': badRequest(422, 5003),
  'image-too-small': badRequest(422, 400),
  'image-unreadable': local(true),
  'image-pixels-protected': local(true),

  // Problems of a request.
  'invalid-json': badRequest(400),
  'invalid-request': badRequest(400),
  'invalid-base64': badRequest(400),
  'request-too-large': badRequest(413),
  'unsupported-media-type': badRequest(415),
  'unsupported-encoding': badRequest(415),
  'not-found': badRequest(404),
  'method-not-allowed': badRequest(405),
  'request-timeout': fault(408, 408, true),
  'idempotency-key-invalid': badRequest(400),
  'idempotency-key-reused': badRequest(422),
  'unknown-transaction': badRequest(422, 5004),
  unauthorized: badRequest(401),
  forbidden: badRequest(403),
  'session-closed': badRequest(403),
  'session-conflict': badRequest(422),
  'rate-limited': fault(429, 4003, true),

  // Problems behind the URL.
  overloaded: fault(503, 503, true),
  'engine-failed': fault(503, 7008, true),
  'upstream-credentials': fault(502, 4001, false),
  'upstream-quota': fault(503, 4002, false),
  'upstream-failed': fault(502, 5000, true),
  'upstream-bad-answer': fault(502, 5000, true),
  'upstream-timeout': fault(504, 504, true),
  'internal-error': fault(500, 500, true),

  // Problems between the page and the URL.
  offline: local(true),
  'network-failed': local(true),
  timeout: local(true),
  aborted: local(true),
  'bad-response': local(true),
  misconfigured: local(false),

  // Problems of the engine on the device.
  'engine-unsupported': local(false),
  'engine-unavailable': local(true),
  'engine-integrity': local(true),

  // Problems of the camera.
  'camera-denied': local(true),
  'camera-blocked-by-os': local(true),
  'camera-blocked-by-page': local(false),
  'camera-missing': local(true),
  'camera-in-use': local(true),
  'camera-constraints': local(true),
  'camera-start-failed': local(true),
  'camera-disabled': local(false),
  'camera-page-inactive': local(true),
  'camera-insecure-page': local(false),
  'camera-unsupported': local(false),
  'camera-lost': local(true),
  'camera-not-ready': local(true),
  'camera-unknown': local(true),
} as const satisfies Record<string, ProblemFacts>;

export type ProblemCode = keyof typeof PROBLEMS;

/** All codes, in the order of the table. */
export const PROBLEM_CODES = /* @__PURE__ */ Object.keys(PROBLEMS) as readonly ProblemCode[];

/**
 * Whether a string is one of the codes. Only own properties count, so that `toString` is not one.
 */
export const isProblemCode = (code: unknown): code is ProblemCode =>
  typeof code === 'string' && Object.hasOwn(PROBLEMS, code);
