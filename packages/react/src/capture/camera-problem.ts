import type { Problem, ProblemCode } from '@facecompare/contract';
import type { CameraFacts } from './camera-facts.ts';

/**
 * A code, and the names of the errors that mean it: today's first, then those of older browsers. Names, because the
 * message is free text in every browser.
 */
const ROWS: readonly (readonly [ProblemCode, ...string[]])[] = [
  ['camera-denied', 'NotAllowedError', 'PermissionDeniedError', 'PermissionDismissedError'],
  ['camera-missing', 'NotFoundError', 'DevicesNotFoundError'],
  ['camera-in-use', 'NotReadableError', 'TrackStartError', 'SourceUnavailableError'],
  ['camera-constraints', 'OverconstrainedError', 'ConstraintNotSatisfiedError'],
  ['camera-start-failed', 'AbortError'],
  ['camera-disabled', 'SecurityError'],
  ['camera-page-inactive', 'InvalidStateError'],
  // The last one is no name: react-webcam reports a missing API as this string.
  ['camera-unsupported', 'TypeError', 'NotSupportedError', 'getUserMedia not supported'],
];

/** A thrown value can be anything, also an object whose getters throw. */
function readError(error: unknown): { readonly name: string; readonly message: string } {
  try {
    if (typeof error === 'string') return { name: error, message: '' };
    const { name, message } = Object(error) as { name?: unknown; message?: unknown };
    return { name: String(name ?? ''), message: String(message ?? '') };
  } catch {
    return { name: '', message: '' };
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
  const { name, message } = readError(error);
  const detail = `getUserMedia failed with ${name.slice(0, 64) || typeof error}.`;
  let code = ROWS.find((row) => row.includes(name))?.[0] ?? 'camera-unknown';
  // react-webcam puts a stand-in where the API is missing, which fails with a plain Error and this message.
  if (facts.supported === false || (name === 'Error' && /not implemented/.test(message))) code = 'camera-unsupported';
  if (code === 'camera-unsupported' && facts.secure === false) code = 'camera-insecure-page';
  if (code === 'camera-denied') {
    if (facts.policyAllows === false) code = 'camera-blocked-by-page';
    // The one message that has to be read: Chromium says "Permission denied by system" and no name tells it apart.
    else if (/system/i.test(message)) code = 'camera-blocked-by-os';
  }
  return { code, detail };
}
