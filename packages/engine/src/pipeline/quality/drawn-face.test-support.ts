/**
 * A face of dots and discs: the 68 landmarks of an upright, frontal face of a given size, and a
 * picture that fits them.
 */
import type { Pixels } from '../pixels/pixels.ts';

export interface DrawnFace {
  readonly width?: number;
  readonly height?: number;
  /** Middle between the eyes, in pixels. */
  readonly eyes?: readonly [number, number];
  /** From eyes to chin, in pixels. */
  readonly toChin?: number;
  /** Shift of the nose to the picture's right, and up, in distances from eyes to chin. */
  readonly nose?: readonly [number, number];
  /** Degrees, clockwise in the picture. */
  readonly roll?: number;
  /** Opening of the eyes and between the lips, in distances from eyes to chin. */
  readonly eyesOpen?: number;
  readonly mouthOpen?: number;
}

const IMAGE = { width: 640, height: 480 };

/**
 * Returns 68 pairs x, y in iBUG order; only the landmarks that are measured have a realistic place.
 */
export function drawnLandmarks(face: DrawnFace = {}): Float32Array {
  const {
    eyes = [320, 220],
    toChin = 150,
    nose = [0, 0],
    roll = 0,
    eyesOpen = 0.06,
    mouthOpen = 0.02,
  } = face;
  const landmarks = new Float32Array(136);
  const [cos, sin] = [Math.cos((roll * Math.PI) / 180), Math.sin((roll * Math.PI) / 180)];
  /** Places in distances from eyes to chin, from the middle of the eyes. */
  const put = (index: number, x: number, y: number) => {
    landmarks[index * 2] = eyes[0] + (x * cos - y * sin) * toChin;
    landmarks[index * 2 + 1] = eyes[1] + (x * sin + y * cos) * toChin;
  };
  for (let i = 0; i <= 16; i++) {
    const angle = Math.PI * (1 - i / 16);
    put(i, 0.7 * Math.cos(angle), Math.sin(angle));
  }
  for (let i = 17; i < 27; i++) put(i, -0.5 + (i - 17) / 9, -0.2);
  for (let i = 27; i < 36; i++) put(i, nose[0], 0.3 - nose[1]);
  for (const [first, centre] of [
    [36, -0.3],
    [42, 0.3],
  ] as const) {
    const half = eyesOpen / 2;
    const around = [
      [-0.1, 0],
      [-0.04, -half],
      [0.04, -half],
      [0.1, 0],
      [0.04, half],
      [-0.04, half],
    ] as const;
    for (const [at, [x, y]] of around.entries()) put(first + at, centre + x, y);
  }
  for (let i = 48; i < 60; i++) put(i, -0.25 + ((i - 48) % 7) / 12, 0.62);
  const lips = [
    [-0.2, 0],
    [-0.1, -0.5],
    [0, -0.5],
    [0.1, -0.5],
    [0.2, 0],
    [0.1, 0.5],
    [0, 0.5],
    [-0.1, 0.5],
  ] as const;
  for (const [at, [x, y]] of lips.entries()) put(60 + at, x, 0.62 + y * mouthOpen);
  return landmarks;
}

export const imageOf = ({ width = IMAGE.width, height = IMAGE.height }: DrawnFace = {}) => ({
  width,
  height,
});

/**
 * Draws a picture with fine stripes on a slope of brightness. A test can blur it, darken it or
 * light it from one side.
 * @param shade returns the new value for a value (0 to 255) at a place (0 to 1 each way)
 */
export function drawnPixels(
  shade: (value: number, x: number, y: number) => number = (value) => value,
): Pixels {
  const { width, height } = IMAGE;
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const value = 120 + 40 * Math.sin(x / 3) * Math.sin(y / 3) + 30 * Math.sin(y / 40);
      const shaded = shade(value, x / width, y / height);
      // Skin is redder than it is blue.
      data.set([shaded * 1.15, shaded * 0.95, shaded * 0.8, 255], (y * width + x) * 4);
    }
  }
  return { data, width, height, channels: 4 };
}
