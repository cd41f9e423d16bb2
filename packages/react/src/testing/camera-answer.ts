/** The name and the message of the exception that a browser throws for each camera problem. */
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

/** A problem with which the browser rejects a camera request. */
export type CameraRefusal = keyof typeof THROWN;

/**
 * The result of one camera request. `never` is a prompt that stays open until another answer is
 * set. `camera-constraints` rejects constraints only: a request without any gets the camera, as in
 * a browser. An exception of your own is thrown as it is.
 */
export type CameraAnswer = 'given' | 'never' | CameraRefusal | DOMException;

/** The problems with which a camera request can fail, for a test of each. */
export const CAMERA_REFUSALS = Object.keys(THROWN) as readonly CameraRefusal[];

export function exceptionOf(refusal: CameraRefusal | DOMException): DOMException {
  if (typeof refusal === 'object') return refusal;
  const [name, message] = THROWN[refusal];
  return new DOMException(message, name);
}
