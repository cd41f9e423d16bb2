import type { GuideFinding, GuideHint, Problem, ProblemCode, Side } from '@facecompare/contract';
import type { PhotoGates } from './gates.ts';
import type { FaceMeasures } from './measure-face.ts';

/** What was found on a photo. */
export interface PhotoLook {
  /** Number of faces that count. */
  readonly counted: number;
  /** Measures of the main face; null if there is none. */
  readonly measures: FaceMeasures | null;
}

/**
 * Decides whether a photo should not be sent, and why. It refuses only hopeless photos: the
 * comparison judges the rest.
 */
export function judgePhoto(
  { counted, measures }: PhotoLook,
  gates: PhotoGates,
  side: Side,
): GuideFinding & { readonly problem: Problem | null } {
  const refuse = (code: ProblemCode, hint: GuideHint, value: number, limit: number) => ({
    hint,
    value,
    limit,
    problem: { code, sides: [side] },
  });
  if (!measures)
    return gates.faces ? refuse('no-face', 'no-face', 0, 1) : { hint: null, problem: null };
  if (gates.faces && counted > 1) return refuse('multiple-faces', 'multiple-faces', counted, 1);
  const { interEyeDistance, yaw, luminanceMean, sharpness } = measures;
  const { minEyeDistance, minLuminance, maxLuminance } = gates;
  if (minEyeDistance !== false && interEyeDistance < minEyeDistance)
    return refuse('face-too-small', 'too-far', interEyeDistance, minEyeDistance);
  if (gates.yaw !== false && Math.abs(yaw) > gates.yaw)
    return refuse('low-quality', 'turned', Math.abs(yaw), gates.yaw);
  if (minLuminance !== false && luminanceMean < minLuminance)
    return refuse('low-quality', 'too-dark', luminanceMean, minLuminance);
  if (maxLuminance !== false && luminanceMean > maxLuminance)
    return refuse('low-quality', 'too-bright', luminanceMean, maxLuminance);
  if (gates.sharpness !== false && sharpness < gates.sharpness)
    return refuse('low-quality', 'blurred', sharpness, gates.sharpness);
  return { hint: null, problem: null };
}
