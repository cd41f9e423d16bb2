import { differentBits } from '@facecompare/flow';
import { describe, expect, it } from 'vitest';
import { fingerprintOf, READ_SIZE } from './fingerprint.ts';

type Paint = (x: number, y: number) => number;

/** Grey pixels, as a canvas returns them. */
function picture(paint: Paint): Uint8ClampedArray {
  const pixels = new Uint8ClampedArray(4 * READ_SIZE.width * READ_SIZE.height);
  for (let at = 0; at < pixels.length / 4; at++) {
    const grey = paint(at % READ_SIZE.width, Math.floor(at / READ_SIZE.width));
    pixels.set([grey, grey, grey, 255], 4 * at);
  }
  return pixels;
}

const darker: Paint = (x) => 255 - 3 * x;
const brighter: Paint = (x) => 3 * x;
const waves: Paint = (x, y) => 128 + 80 * Math.sin(x / 9 + y / 5);

describe('the fingerprint of a picture', () => {
  it('has a set bit for each cell that is brighter than its right neighbour', () => {
    expect(fingerprintOf(picture(darker))).toBe('ffffffffffffffff');
    expect(fingerprintOf(picture(brighter))).toBe('0000000000000000');
    // Only the second cell of the fourth row is bright.
    const spot = fingerprintOf(
      picture((x, y) => (Math.floor(x / 8) === 1 && Math.floor(y / 8) === 3 ? 200 : 20)),
    );
    expect(spot).toBe('0000004000000000');
  });

  it('weighs the colours as the eye does', () => {
    const pixels = picture(() => 0);
    // Green on the left and blue on the right have equal values, but green is brighter. The fifth
    // cell of nine has both.
    for (let at = 0; at < pixels.length; at += 4)
      pixels[at + ((at / 4) % READ_SIZE.width < READ_SIZE.width / 2 ? 1 : 2)] = 255;
    expect(fingerprintOf(pixels)).toBe('18'.repeat(8));
  });

  it('survives noise and another brightness, and differs for another picture', () => {
    const print = fingerprintOf(picture(waves)) ?? '';
    const noisy =
      fingerprintOf(picture((x, y) => 0.9 * waves(x, y) + 12 + 4 * ((x * 7 + y * 13) % 3))) ?? '';
    expect(differentBits(print, noisy)).toBeLessThanOrEqual(2);
    const other = fingerprintOf(picture((x, y) => waves(71 - x, y))) ?? '';
    expect(differentBits(print, other)).toBeGreaterThan(16);
  });

  it('is undefined for a picture without contrast', () => {
    expect(fingerprintOf(picture(() => 255))).toBeUndefined();
    expect(fingerprintOf(picture((x) => 100 + (x % 2)))).toBeUndefined();
  });
});
