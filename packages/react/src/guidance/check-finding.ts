import type {
  FaceBox,
  GuideFinding,
  GuideHint,
  GuideReading,
  PhotoFinding,
} from '@facecompare/contract';
import { isProblemCode } from '@facecompare/contract/problem';

/** Every hint that has messages. */
const HINTS: Readonly<Record<GuideHint, true>> = {
  'no-face': true,
  'multiple-faces': true,
  'too-far': true,
  'too-close': true,
  'off-centre': true,
  turned: true,
  tilted: true,
  'eyes-shut': true,
  'too-dark': true,
  'too-bright': true,
  'uneven-light': true,
  blurred: true,
  moving: true,
};
const DIRECTIONS = new Set<unknown>(['left', 'right', 'up', 'down']);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const isHint = (hint: unknown): hint is GuideHint =>
  typeof hint === 'string' && Object.hasOwn(HINTS, hint);
const isBox = (box: unknown): box is FaceBox =>
  isObject(box) && ['x', 'y', 'width', 'height'].every((key) => Number.isFinite(box[key]));

/** Returns the hint, with the direction if it is valid. */
function correction(
  found: Readonly<Record<string, unknown>>,
  hint: GuideHint | null,
): GuideFinding {
  const { value, limit, direction } = found;
  return {
    hint,
    ...(typeof value === 'number' && { value }),
    ...(typeof limit === 'number' && { limit }),
    ...(DIRECTIONS.has(direction) && {
      direction: direction as NonNullable<GuideFinding['direction']>,
    }),
  };
}

/**
 * Reads what a guide of the host reports about a photo. It leaves out an unknown hint, and replaces
 * an unknown problem code with `low-quality`.
 * @returns null if nothing can be read, so that the photo passes as if there were no guide
 */
export function checkFinding(found: unknown): PhotoFinding | null {
  if (!isObject(found)) return null;
  const { hint, problem, faces } = found;
  const code = isObject(problem)
    ? isProblemCode(problem.code)
      ? problem.code
      : 'low-quality'
    : null;
  return {
    ...correction(found, isHint(hint) ? hint : null),
    problem: code && { ...(problem as object), code },
    faces: Array.isArray(faces) ? faces.filter(isBox) : [],
  };
}

/**
 * Reads what a guide of the host reports about one frame.
 * @returns null if it cannot be read. Only an explicit null hint means "nothing to correct",
 * because it can trigger auto-capture.
 */
export function checkReading(reading: unknown): GuideReading | null {
  if (!isObject(reading)) return null;
  const { hint, face } = reading;
  if (hint !== null && !isHint(hint)) return null;
  return { ...correction(reading, hint), face: isBox(face) ? face : null };
}
