import { describe, expect, it } from 'vitest';
import { fingerprintOf, isSameImage, type PicturePixels } from './index.ts';

type Paint = (x: number, y: number) => number;

/** Paints a grey picture; x and y are 0 to 1. */
function picture(paint: Paint, width = 240, height = 180, channels: 1 | 3 | 4 = 1): PicturePixels {
  const data = new Uint8ClampedArray(width * height * channels);
  for (let at = 0; at < width * height; at++)
    data.fill(
      paint(((at % width) + 0.5) / width, (Math.floor(at / width) + 0.5) / height),
      channels * at,
      channels * (at + 1),
    );
  return { data, width, height, channels };
}

/** A face-like drawing before a wall with a pattern. Only the face can be moved. */
const face =
  (moved = 0): Paint =>
  (x, y) => {
    const spot = (atX: number, atY: number, width: number, height: number) =>
      Math.exp(-(((x - atX - moved) / width) ** 2 + ((y - atY) / height) ** 2));
    return (
      60 +
      60 * y +
      120 * spot(0.5, 0.5, 0.2, 0.35) -
      80 * (spot(0.42, 0.4, 0.04, 0.04) + spot(0.57, 0.4, 0.04, 0.03)) -
      50 * spot(0.48, 0.66, 0.09, 0.03) +
      25 * Math.sin(30 * x) * Math.sin(25 * y) * (1 - spot(0.5, 0.5, 0.2, 0.35))
    );
  };

const print = (...given: Parameters<typeof picture>) => fingerprintOf(picture(...given));
const original = print(face());
const cut =
  (left: number, top: number, right: number, bottom: number): Paint =>
  (x, y) =>
    face()(left + x * (1 - left - right), top + y * (1 - top - bottom));

describe('the same image (E-2)', () => {
  it.each<[string, ReturnType<typeof fingerprintOf>]>([
    ['equal', print(face())],
    ['four times larger', print(face(), 960, 720)],
    ['a quarter of the size', print(face(), 60, 45)],
    ['smaller than a fingerprint', print(face(), 40, 30)],
    ['with three channels', print(face(), 240, 180, 3)],
    ['with opacity', print(face(), 240, 180, 4)],
    ['cut at each side', print(cut(0.03, 0.03, 0.03, 0.03))],
    ['cut at the left', print(cut(0.03, 0, 0, 0))],
    ['cut at the bottom', print(cut(0, 0, 0, 0.03))],
    ['brighter', print((x, y) => face()(x, y) + 15)],
    ['with less contrast', print((x, y) => 60 + 0.6 * face()(x, y))],
    ['with another gamma', print((x, y) => 255 * (face()(x, y) / 255) ** 1.2)],
    ['mirrored', print((x, y) => face()(1 - x, y))],
    ['mirrored, cut and darker', print((x, y) => 0.8 * cut(0.02, 0, 0.01, 0.03)(1 - x, y))],
  ])('is found %s, in either order', (_, copy) => {
    expect([isSameImage(original, copy), isSameImage(copy, original)]).toEqual([true, true]);
  });

  it.each<[string, ReturnType<typeof fingerprintOf>]>([
    ['of which only the person moved, by 5 % of the width', print(face(0.05))],
    ['cut by a tenth at each side', print(cut(0.1, 0.1, 0.1, 0.1))],
    ['that is another one', print((x, y) => 128 + 80 * Math.sin(9 * x + 7 * y))],
    ['without contrast', print(() => 200)],
  ])('is not a picture %s', (_, other) => {
    expect([isSameImage(original, other), isSameImage(other, original)]).toEqual([false, false]);
  });

  it('is never found without contrast', () => {
    expect(print((x) => 100 + 4 * x)).toBeNull();
    expect(isSameImage(null, null)).toBe(false);
  });

  it('weighs the colours as the eye does', () => {
    const halves = (left: readonly number[], right: readonly number[]): PicturePixels => ({
      data: Array.from({ length: 64 ** 2 }, (_, at) => (at % 64 < 32 ? left : right)).flat(),
      width: 64,
      height: 64,
      channels: 3,
    });
    const greenFirst = fingerprintOf(halves([0, 255, 0], [0, 0, 255]));
    expect(greenFirst?.[0]).toBeGreaterThan(0);
    expect(greenFirst?.[47]).toBeLessThan(0);
    // 76, 150 and 29 are what the three colours weigh: luma of ITU-R BT.601.
    expect(fingerprintOf(halves([255, 0, 0], [76, 76, 76]))).toBeNull();
  });
});
