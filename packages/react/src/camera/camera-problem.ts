import type { Problem, ProblemCode } from '@facecompare/contract';
import type { CameraFacts } from './camera-facts.ts';

/**
 * A code and the names of the errors that mean it, without their "Error". The current name is
 * first, then those of older browsers. We compare names because the message is free text in every
 * browser.
 */
const ROWS: readonly (readonly [ProblemCode, ...string[]])[] = [
  ['camera-denied', 'NotAllowed', 'PermissionDenied'],
  ['camera-missing', 'NotFound', 'DevicesNotFound'],
  ['camera-in-use', 'NotReadable', 'TrackStart'],
  ['camera-constraints', 'Overconstrained', 'ConstraintNotSatisfied'],
  ['camera-start-failed', 'Abort'],
  ['camera-disabled', 'Security'],
  ['camera-page-inactive', 'InvalidState'],
  ['camera-unsupported', 'Type', 'NotSupported'],
];

/** A thrown value can be anything, even an object with getters that throw. */
function readError(error: unknown): readonly [name: string, message: string] {
  try {
    if (typeof error === 'string') return [error, ''];
    const { name, message } = Object(error) as { name?: unknown; message?: unknown };
    return [String(name ?? ''), String(message ?? '')];
  } catch {
    return ['', ''];
  }
}

/**
 * Returns the problem for an error that `getUserMedia` or the camera component threw.
 * @param error any throwable: a DOMException, an error of an older browser, a string, null
 * @param facts what the page is known to allow; see `cameraFacts`
 * @returns always one of the `camera-...` codes, with the name of the error in `detail`. Never
 * throws.
 */
export function cameraProblemOf(error: unknown, facts: CameraFacts = {}): Problem {
  const [name, message] = readError(error);
  const detail = `getUserMedia failed with ${name.slice(0, 64) || typeof error}.`;
  const kind = name.replace(/Error$/, '');
  let code = ROWS.find((row) => row.includes(kind, 1))?.[0] ?? 'camera-unknown';
  // If the API is missing, react-webcam uses a replacement that fails with a plain Error and this
  // message.
  if (facts.supported === false || (name === 'Error' && /not implemented/.test(message)))
    code = 'camera-unsupported';
  if (code === 'camera-unsupported' && facts.secure === false) code = 'camera-insecure-page';
  if (code === 'camera-denied') {
    if (facts.policyAllows === false) code = 'camera-blocked-by-page';
    // We have to read this one message: Chromium says "Permission denied by system" and uses no
    // name of its own.
    else if (/system/i.test(message)) code = 'camera-blocked-by-os';
  }
  return { code, detail };
}
