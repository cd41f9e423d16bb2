/**
 * What the 68 landmarks alone show about a face: its size, its place in the picture, its turn, and
 * whether eyes and mouth are open. Names and ratios follow ISO/IEC 29794-5 as OFIQ computes it;
 * angles are our own proxies.
 */
import type { Point } from '../geometry.ts';

export interface FaceGeometry {
  /**
   * Between the middles of the eyes, in pixels, corrected for the turn of the head (OFIQ
   * InterEyeDistance).
   */
  readonly interEyeDistance: number;
  /**
   * From the middle of the eyes to the chin, in shares of the picture's height (OFIQ HeadSize,
   * which is best at 0.45).
   */
  readonly headSize: number;
  /**
   * From the middle of the eyes to the left edge of the picture, in inter-eye distances (OFIQ
   * LeftwardCropOfFace; whole from
   * 0.9).
   */
  readonly leftwardCrop: number;
  /** The same to the right edge (OFIQ RightwardCropOfFace). */
  readonly rightwardCrop: number;
  /**
   * From the middle of the eyes to the upper edge, in distances from eyes to chin (OFIQ
   * MarginAbove; whole from 1.4).
   */
  readonly marginAbove: number;
  /** The same to the lower edge (OFIQ MarginBelow; whole from 1.8). */
  readonly marginBelow: number;
  /** The middle of the face, in shares of the picture, 0 to 1 if it is inside. */
  readonly centre: Point;
  /**
   * Degrees; positive if the head is turned to the person's own left. A proxy: the place of the
   * nose between the two sides of the jaw.
   */
  readonly yaw: number;
  /**
   * Degrees; positive if the chin is lifted. A proxy: the place of the nose between eyes and chin.
   */
  readonly pitch: number;
  /**
   * Degrees; positive if the head leans to the person's own left. It is the angle of the line
   * between the eyes.
   */
  readonly roll: number;
  /**
   * Opening of the narrower eye, in distances from eyes to chin (OFIQ EyesOpen). The middle of
   * OFIQ's sigmoid is 0.02.
   */
  readonly eyesOpen: number;
  /**
   * Opening between the lips, in distances from eyes to chin (OFIQ MouthClosed). The middle of
   * OFIQ's sigmoid is 0.2.
   */
  readonly mouthOpen: number;
}

const DEGREES = 180 / Math.PI;

/**
 * Place of the nose between the line of the eyes and the chin on an upright head: the median of
 * 2,320 LFW portraits.
 */
const NOSE_BETWEEN = 0.3;
/**
 * Degrees for a shift of the nose by the whole distance from eyes to chin: the tip stands out by
 * about half of that
 * distance.
 */
const PITCH_PER_SHARE = 115;

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
const middle = (points: readonly Point[]): Point => ({
  x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
  y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
});
const clamp = (value: number): number => Math.max(-1, Math.min(1, value));

/**
 * Measures the geometry of a face.
 * @param landmarks 68 pairs x, y in iBUG order, in pixels of the picture
 * @param image size of the picture in pixels
 */
export function faceGeometry(
  landmarks: Float32Array,
  image: { readonly width: number; readonly height: number },
): FaceGeometry {
  const at = (index: number): Point => ({
    x: landmarks[index * 2] ?? 0,
    y: landmarks[index * 2 + 1] ?? 0,
  });
  const all = (...indices: readonly number[]): Point => middle(indices.map(at));
  const gap = (upper: number, lower: number): number => distance(at(upper), at(lower));

  // Left and right of the picture; the person's own left eye is the right one.
  const [leftEye, rightEye, chin, nose] = [
    all(36, 37, 38, 39, 40, 41),
    all(42, 43, 44, 45, 46, 47),
    at(8),
    at(30),
  ];
  const eyes = middle([leftEye, rightEye]);
  const toChin = Math.max(1, distance(eyes, chin));

  const [toLeft, toRight] = [distance(nose, all(1, 2, 3)), distance(nose, all(13, 14, 15))];
  const yaw = Math.asin(clamp((toLeft - toRight) / Math.max(1, toLeft + toRight))) * DEGREES;
  // Measured along the line from eyes to chin, so that a tilted head does not count as a lifted
  // one.
  const along =
    ((nose.x - eyes.x) * (chin.x - eyes.x) + (nose.y - eyes.y) * (chin.y - eyes.y)) /
    (toChin * toChin);
  const opening = (...pairs: readonly (readonly [number, number])[]): number =>
    pairs.reduce((sum, [upper, lower]) => sum + gap(upper, lower), 0) / pairs.length / toChin;
  const seen = Math.max(1, distance(leftEye, rightEye));

  return {
    interEyeDistance: seen / Math.max(0.3, Math.cos(yaw / DEGREES)),
    headSize: toChin / image.height,
    leftwardCrop: eyes.x / seen,
    rightwardCrop: (image.width - eyes.x) / seen,
    marginAbove: eyes.y / toChin,
    marginBelow: (image.height - eyes.y) / toChin,
    centre: { x: middle([eyes, chin]).x / image.width, y: middle([eyes, chin]).y / image.height },
    yaw,
    pitch: (NOSE_BETWEEN - along) * PITCH_PER_SHARE,
    roll: Math.atan2(rightEye.y - leftEye.y, rightEye.x - leftEye.x) * DEGREES,
    eyesOpen: Math.min(opening([37, 41], [38, 40]), opening([43, 47], [44, 46])),
    mouthOpen: opening([61, 67], [62, 66], [63, 65]),
  };
}
