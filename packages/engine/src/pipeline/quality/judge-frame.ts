import type { GuideDirection, GuideFinding, GuideHint } from '@facecompare/contract';
import type { CameraGates } from './gates.ts';
import type { FaceMeasures } from './measure-face.ts';

/** What was found on one frame. */
export interface FrameLook {
  readonly image: { readonly width: number; readonly height: number };
  /** Number of faces that count. */
  readonly counted: number;
  /** Measures of the main face; null if there is none. */
  readonly measures: FaceMeasures | null;
  /** Inter-eye distances a second; null if there was no frame before. */
  readonly motion: number | null;
}

/** The place of the middle between eyes and chin in the oval, in shares of the frame. */
const TARGET = { x: 0.5, y: 0.58 } as const;

/**
 * How much better than its limit a value must become before its hint disappears. Values tremble,
 * but hints must not.
 */
const RELIEF = 1.1;

/** One check: the measured value, the limit, and which side of it is wrong. */
interface Check {
  readonly hint: GuideHint;
  readonly value: number | null;
  readonly limit: number | false;
  readonly wrong: 'below' | 'above';
  readonly direction?: GuideDirection;
}

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

function checksOf(
  face: FaceMeasures,
  image: FrameLook['image'],
  motion: number | null,
  gates: CameraGates,
): readonly Check[] {
  // In pixels first, because a share of the width is not a share of the height.
  const toChin = face.headSize * image.height;
  const [right, below] = [
    ((face.centre.x - TARGET.x) * image.width) / toChin,
    ((face.centre.y - TARGET.y) * image.height) / toChin,
  ];
  const sideways = Math.abs(right) >= Math.abs(below);
  const turnedSideways = Math.abs(face.yaw) >= Math.abs(face.pitch);
  return [
    { hint: 'too-far', value: face.headSize, limit: gates.minHeadSize, wrong: 'below' },
    { hint: 'too-close', value: face.headSize, limit: gates.maxHeadSize, wrong: 'above' },
    {
      hint: 'off-centre',
      value: Math.max(Math.abs(right), Math.abs(below)),
      limit: gates.offCentre,
      wrong: 'above',
      direction: sideways ? (right > 0 ? 'right' : 'left') : below > 0 ? 'up' : 'down',
    },
    ...turns(face, gates, turnedSideways),
    {
      hint: 'tilted',
      value: Math.abs(face.roll),
      limit: gates.roll,
      wrong: 'above',
      direction: face.roll > 0 ? 'right' : 'left',
    },
    { hint: 'eyes-shut', value: face.eyesOpen, limit: gates.eyesOpen, wrong: 'below' },
    { hint: 'too-dark', value: face.luminanceMean, limit: gates.minLuminance, wrong: 'below' },
    { hint: 'too-bright', value: face.luminanceMean, limit: gates.maxLuminance, wrong: 'above' },
    {
      hint: 'uneven-light',
      value: face.illuminationUniformity,
      limit: gates.uniformity,
      wrong: 'below',
    },
    { hint: 'blurred', value: face.sharpness, limit: gates.sharpness, wrong: 'below' },
    { hint: 'moving', value: motion, limit: gates.motion, wrong: 'above' },
  ];
}

/** Returns the checks of both turns, the larger one first. */
function turns(
  { yaw, pitch }: FaceMeasures,
  gates: CameraGates,
  sidewaysFirst: boolean,
): readonly Check[] {
  const sideways: Check = {
    hint: 'turned',
    value: Math.abs(yaw),
    limit: gates.yaw,
    wrong: 'above',
    direction: yaw > 0 ? 'right' : 'left',
  };
  const upright: Check = {
    hint: 'turned',
    value: Math.abs(pitch),
    limit: gates.pitch,
    wrong: 'above',
    direction: pitch > 0 ? 'down' : 'up',
  };
  return sidewaysFirst ? [sideways, upright] : [upright, sideways];
}
