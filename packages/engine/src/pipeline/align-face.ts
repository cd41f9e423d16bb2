import { apply, fitSimilarity, inverseOf, type Similarity } from './fit-similarity.ts';
import type { Box, Point } from './geometry.ts';
import type { Pixels } from './pixels/pixels.ts';
import { resample } from './pixels/resample.ts';

/** Side of an aligned face in pixels. */
export const ALIGNED_SIDE = 112;

/**
 * The places of the five points in an aligned face: eyes, nose, corners of the mouth. The embedding
 * model was trained with this template.
 */
export const ALIGNED_POINTS: readonly Point[] = [
  { x: 38.2946, y: 51.6963 },
  { x: 73.5318, y: 51.5014 },
  { x: 56.0252, y: 71.7366 },
  { x: 41.5493, y: 92.3655 },
  { x: 70.7299, y: 92.2041 },
];

/**
 * Turns, scales and shifts the face so that its five points lie on the template, as nearly as a
 * similarity can. Everything depends on this fit: an exact affine map through three points costs
 * nine per cent of accuracy.
 *
 * A face larger than the template is first shrunk to its scale by area average. Then one bilinear
 * sample a pixel is enough and nothing aliases.
 *
 * @param points the five points in pixels of the image
 * @returns 112 * 112 * 3 values, RGB interleaved, 0 to 255; beyond the image its edge is repeated
 */
export function alignFace(pixels: Pixels, points: readonly Point[]): Float32Array {
  const back = inverseOf(fitSimilarity(points, ALIGNED_POINTS));
  const scale = Math.max(1, Math.hypot(back.a, back.b));
  const region = coveredBy(back, scale);
  const width = Math.round(region.width / scale);
  const height = Math.round(region.height / scale);
  const shrunk = resample(pixels, region, width, height);

  const [perX, perY] = [width / region.width, height / region.height];
  const out = new Float32Array(ALIGNED_SIDE * ALIGNED_SIDE * 3);
  for (let y = 0; y < ALIGNED_SIDE; y++) {
    for (let x = 0; x < ALIGNED_SIDE; x++) {
      // Places are counted from the corner of a pixel, but values sit in its middle; the halves
      // correct for this.
      const sourceX = back.a * (x + 0.5) - back.b * (y + 0.5) + back.shiftX;
      const sourceY = back.b * (x + 0.5) + back.a * (y + 0.5) + back.shiftY;
      sample(
        shrunk,
        width,
        height,
        (sourceX - region.x) * perX - 0.5,
        (sourceY - region.y) * perY - 0.5,
        out,
        (y * ALIGNED_SIDE + x) * 3,
      );
    }
  }
  return out;
}

/**
 * Returns the upright rectangle of the image that contains the aligned face. Its width and height
 * are whole multiples of `scale`. If the face is shrunk, the rectangle begins at the exact corner.
 * Rounded to whole pixels, all averaged areas would jump with the least change of a landmark, and
 * the embedding with them (cosine 0.99). If the face is not shrunk, whole pixels are copied.
 */
function coveredBy(back: Similarity, scale: number): Box {
  const corners = [0, ALIGNED_SIDE].flatMap((x) =>
    [0, ALIGNED_SIDE].map((y) => apply(back, { x, y })),
  );
  const start = (values: readonly number[]) =>
    scale === 1 ? Math.floor(Math.min(...values)) : Math.min(...values);
  const size = (values: readonly number[]) =>
    Math.ceil((Math.max(...values) - start(values)) / scale) * scale;
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  return { x: start(xs), y: start(ys), width: size(xs), height: size(ys) };
}

/**
 * Takes one bilinear sample of an RGB image and writes it to `out[to]` and the two places after it.
 */
function sample(
  rgb: Float32Array,
  width: number,
  height: number,
  x: number,
  y: number,
  out: Float32Array,
  to: number,
): void {
  const left = Math.min(width - 1, Math.max(0, Math.floor(x)));
  const top = Math.min(height - 1, Math.max(0, Math.floor(y)));
  const right = Math.min(width - 1, left + 1);
  const bottom = Math.min(height - 1, top + 1);
  const fx = Math.min(1, Math.max(0, x - left));
  const fy = Math.min(1, Math.max(0, y - top));
  const upperLeft = (top * width + left) * 3;
  const upperRight = (top * width + right) * 3;
  const lowerLeft = (bottom * width + left) * 3;
  const lowerRight = (bottom * width + right) * 3;
  for (let colour = 0; colour < 3; colour++) {
    const above = (rgb[upperLeft + colour] ?? 0) * (1 - fx) + (rgb[upperRight + colour] ?? 0) * fx;
    const below = (rgb[lowerLeft + colour] ?? 0) * (1 - fx) + (rgb[lowerRight + colour] ?? 0) * fx;
    out[to + colour] = above * (1 - fy) + below * fy;
  }
}
