/**
 * Findings of a guide about photos, and photos that are certainly the same image or different ones.
 */
import type { FaceBox, PhotoFinding, Problem } from '@facecompare/contract';

export const LEFT: FaceBox = { x: 0.1, y: 0.3, width: 0.12, height: 0.2 };
export const MIDDLE: FaceBox = { x: 0.45, y: 0.3, width: 0.15, height: 0.25 };
export const RIGHT: FaceBox = { x: 0.8, y: 0.3, width: 0.1, height: 0.16 };

export const fine = (...faces: FaceBox[]): PhotoFinding => ({ hint: null, problem: null, faces });

export const refused = (
  code: Problem['code'],
  hint: PhotoFinding['hint'],
  ...faces: FaceBox[]
): PhotoFinding => ({
  hint,
  value: 3,
  limit: 8,
  problem: { code },
  faces,
});

/** The main face first, as guides report it, and not in the order of the photo. */
export const SEVERAL = refused('multiple-faces', 'multiple-faces', MIDDLE, RIGHT, LEFT);

/** Returns a picture that differs for each seed: cells of many brightnesses. */
export async function patternFile(
  seed: number,
  { width = 800, height = 600, type = 'image/jpeg', quality = 0.9 } = {},
): Promise<File> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No 2d canvas.');
  let state = seed;
  for (let row = 0; row < 8; row++) {
    for (let column = 0; column < 9; column++) {
      // A linear congruential generator (Numerical Recipes, 3rd ed., section 7.1).
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      const grey = 30 + (state >>> 24) * 0.75;
      context.fillStyle = `rgb(${grey} ${grey} ${grey})`;
      context.fillRect((column * width) / 9, (row * height) / 8, width / 9 + 1, height / 8 + 1);
    }
  }
  return new File([await canvas.convertToBlob({ type, quality })], `pattern-${seed}.jpg`, { type });
}
