import type { GuideDirection, GuideHint } from '@facecompare/contract';
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

/** One check: the measured value, the limit, and which side of it is wrong. */
interface Check {
  readonly hint: GuideHint;
  readonly value: number | null;
  readonly limit: number | false;
  readonly wrong: 'below' | 'above';
  readonly direction?: GuideDirection;
}

export function checksOf(
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
