import type { GuideFinding, GuideHint } from '@facecompare/contract';
import { checksOf, type FrameLook } from './frame-checks.ts';
import type { CameraGates } from './gates.ts';

/**
 * How much better than its limit a value must become before its hint disappears. Values tremble,
 * but hints must not.
 */
const RELIEF = 1.1;

/**
 * Finds the most important correction of a frame.
 *
 * Directions are the person's own. The picture is not mirrored, so its left is on the person's
 * right. A person whose face is at the picture's left has to step to their own left.
 *
 * @param shown the hint that is shown now: its limit is a little stricter, so that it does not
 *   flicker
 */
export function judgeFrame(
  { image, counted, measures, motion }: FrameLook,
  gates: CameraGates,
  shown: GuideHint | null,
): GuideFinding {
  if (!measures) return { hint: 'no-face', value: 0, limit: 1 };
  if (counted > 1) return { hint: 'multiple-faces', value: counted, limit: 1 };
  for (const check of checksOf(measures, image, motion, gates)) {
    const { hint, value, limit, wrong, direction } = check;
    if (limit === false || value === null) continue;
    const relief = hint === shown ? RELIEF : 1;
    if (wrong === 'below' ? value >= limit * relief : value <= limit / relief) continue;
    return { hint, value, limit, ...(direction && { direction }) };
  }
  return { hint: null };
}
