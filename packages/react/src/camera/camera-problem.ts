import type { Problem, ProblemCode } from '@facecompare/contract';
import type { CameraFacts } from './camera-facts.ts';

/**
 * A code, and the names of the errors that mean it, without their "Error": today's first, then those of older browsers.
 * Names, because the message is free text in every browser.
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

/** A thrown value can be anything, also an object whose getters throw. */
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
 * The problem behind whatever `getUserMedia` (or the camera part) threw.
 *
 * @param error any throwable: a DOMException, an error of an older browser, a string, null
 * @param facts what the page is known to allow; see `cameraFacts`
 * @returns always one of the `camera-...` codes; the name of the error stands in `detail`. Never throws.
 */
export function cameraProblemOf(error: unknown, facts: CameraFacts = {}): Problem {
  const [name, message] = readError(error);
  const detail = `getUserMedia failed with ${name.slice(0, 64) || typeof error}.`;
  const kind = name.replace(/Error$/, '');
  let code = ROWS.find((row) => row.includes(kind, 1))?.[0] ?? 'camera-unknown';
  // react-webcam puts a stand-in where the API is missing, which fails with a plain Error and this message.
  if (facts.supported === false || (name === 'Error' && /not implemented/.test(message)))
    code = 'camera-unsupported';
  if (code === 'camera-unsupported' && facts.secure === false) code = 'camera-insecure-page';
  if (code === 'camera-denied') {
    if (facts.policyAllows === false) code = 'camera-blocked-by-page';
    // The one message that has to be read: Chromium says "Permission denied by system" and no name tells it apart.
    else if (/system/i.test(message)) code = 'camera-blocked-by-os';
  }
  return { code, detail };
}
