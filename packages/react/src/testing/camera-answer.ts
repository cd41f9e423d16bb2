/** What a browser throws for each problem with which it can answer a question for the camera: the name and the message of the exception. */
const THROWN = {
  'camera-denied': ['NotAllowedError', 'Permission denied'],
  'camera-blocked-by-os': ['NotAllowedError', 'Permission denied by system'],
  'camera-missing': ['NotFoundError', 'Requested device not found'],
  'camera-in-use': ['NotReadableError', 'Could not start video source'],
  'camera-constraints': ['OverconstrainedError', ''],
  'camera-start-failed': ['AbortError', ''],
  'camera-disabled': ['SecurityError', ''],
  'camera-page-inactive': ['InvalidStateError', ''],
  'camera-unknown': ['UnknownError', ''],
} as const;

/** A problem with which the browser answers a question for the camera. */
export type CameraRefusal = keyof typeof THROWN;

/**
 * What becomes of one question for the camera. `never` is the prompt that nobody answers, until another answer is given.
 * `camera-constraints` refuses wishes only: a question without any gets the camera, as from a browser. An exception of
 * your own is thrown as it is.
 */
export type CameraAnswer = 'given' | 'never' | CameraRefusal | DOMException;

/** The problems with which a camera can refuse, for a test of each. */
export const CAMERA_REFUSALS = Object.keys(THROWN) as readonly CameraRefusal[];

export function exceptionOf(refusal: CameraRefusal | DOMException): DOMException {
  if (typeof refusal === 'object') return refusal;
  const [name, message] = THROWN[refusal];
  return new DOMException(message, name);
}
