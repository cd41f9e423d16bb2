import type { ProblemCode } from '@facecompare/contract';

/**
 * The `error_message` of every problem: one English sentence for a developer. At most the name of a
 * request field follows
 * it. It never contains text of an upstream.
 */
export const PROBLEM_SENTENCES = {
  'no-face': 'No face was found in an image.',
  'multiple-faces': 'More than one face was found in an image.',
  'face-too-small': 'The face in an image is too small to be compared.',
  'low-quality': 'An image is not clear enough to be compared.',
  'spoof-suspected': 'An image was judged to be a copy rather than a live person.',
  'liveness-failed': 'The liveness check did not pass.',
  'verdict-inconsistent': 'The comparison contradicts itself, so nothing was decided.',

  'image-empty': 'An image is empty.',
  'image-unsupported': 'An image is not a JPEG, PNG or WebP file.',
  'image-heic': 'An image is a HEIC file; only JPEG, PNG and WebP are read.',
  'image-corrupt': 'An image is damaged or cut short and cannot be read.',
  'image-too-large': 'An image is larger than 6 MiB.',
  'image-too-many-pixels': 'An image has too many pixels.',
  'image-too-small': 'An image has too few pixels.',
  'image-unreadable': 'An image could not be read.',
  'image-pixels-protected': 'The browser hides the pixels of an image.',
  'same-image': 'Both images are the same picture.',

  'invalid-json': 'The request body is not JSON in UTF-8.',
  'invalid-request': 'The request is not of the documented form.',
  'invalid-base64': 'An image is not in standard base64 with padding.',
  'request-too-large': 'The request body is too large.',
  'unsupported-media-type': 'The request body must be application/json in UTF-8.',
  'unsupported-encoding': 'The request body must not be compressed.',
  'not-found': 'There is nothing at this path.',
  'method-not-allowed': 'This path does not take this method.',
  'request-timeout': 'The request did not arrive in time.',
  'idempotency-key-invalid':
    'Idempotency-Key must be a quoted string of 8 to 64 letters, digits, hyphens or underscores.',
  'idempotency-key-reused': 'This Idempotency-Key was used for another request.',
  'unknown-transaction': 'The transaction is not known.',
  unauthorized: 'The API key is missing or wrong.',
  forbidden: 'This request is not allowed from here.',
  'rate-limited': 'Too many requests; try again later.',

  overloaded: 'The server is busy; try again shortly.',
  'engine-failed': 'The comparison failed on the server.',
  'upstream-credentials': 'The server is not allowed to use its comparison service.',
  'upstream-quota': 'The quota of the comparison service is used up.',
  'upstream-failed': 'The comparison service failed.',
  'upstream-bad-answer': 'The comparison service gave an answer that cannot be read.',
  'upstream-timeout': 'The comparison service did not answer in time.',
  'internal-error': 'Something went wrong on the server.',

  offline: 'There is no network.',
  'network-failed': 'The network failed.',
  timeout: 'There was no answer in time.',
  aborted: 'The caller went away before the answer.',
  'bad-response': 'The answer cannot be read.',
  misconfigured: 'The server is set up wrongly.',
  'engine-unsupported': 'The engine cannot run here.',
  'engine-unavailable': 'The engine could not be loaded.',
  'engine-integrity': 'A file of the engine is not the right one.',

  'camera-denied': 'The camera was not allowed.',
  'camera-blocked-by-os': 'The operating system blocks the camera.',
  'camera-blocked-by-page': 'The page blocks the camera.',
  'camera-missing': 'There is no camera.',
  'camera-in-use': 'Another program uses the camera.',
  'camera-constraints': 'The camera cannot do what was asked of it.',
  'camera-start-failed': 'The camera did not start.',
  'camera-disabled': 'The camera is disabled.',
  'camera-page-inactive': 'The page is not active.',
  'camera-insecure-page': 'The page is not secure, so it has no camera.',
  'camera-unsupported': 'This browser offers no camera to pages.',
  'camera-lost': 'The camera stopped.',
  'camera-not-ready': 'The camera has no picture yet.',
  'camera-unknown': 'The camera failed.',
} as const satisfies Record<ProblemCode, string>;
