import { describe, expect, it } from 'vitest';
import { chooseMainFace } from './choose-main-face.ts';

const IMAGE = { width: 640, height: 480 };
/** A square face by its centre and side. */
const face = (x: number, y: number, side: number) => ({
  box: { x: x - side / 2, y: y - side / 2, width: side, height: side },
});

describe('chooseMainFace', () => {
  it('returns null for an empty list', () => {
    expect(chooseMainFace([], IMAGE)).toBeNull();
  });

  it('prefers the middle to the edge, and size to both', () => {
    const [middle, edge, large] = [face(320, 240, 100), face(60, 240, 110), face(160, 240, 260)];
    expect(chooseMainFace([edge, middle], IMAGE)?.main).toBe(middle);
    expect(chooseMainFace([middle, large], IMAGE)?.main).toBe(large);
  });

  it('weights the squared distance twice', () => {
    const middle = face(320, 240, 100);
    // Area 20,000 less twice 70 squared is 10,200, just above 10,000; at 71 it is 9,918.
    expect(chooseMainFace([middle, face(320 + 70, 240, Math.sqrt(20_000))], IMAGE)?.main).not.toBe(
      middle,
    );
    expect(chooseMainFace([middle, face(320 + 71, 240, Math.sqrt(20_000))], IMAGE)?.main).toBe(
      middle,
    );
  });

  it('counts a second face from 30 % of the area of the main one', () => {
    const main = face(320, 240, 200);
    expect(
      chooseMainFace([main, face(600, 100, 200 * Math.sqrt(0.301))], IMAGE)?.counted,
    ).toHaveLength(2);
    expect(
      chooseMainFace([main, face(600, 100, 200 * Math.sqrt(0.299))], IMAGE)?.counted,
    ).toHaveLength(1);
  });

  it('counts a face that is larger than the main one, and puts the main one first', () => {
    const [main, larger] = [face(320, 240, 100), face(30, 240, 120)];
    expect(chooseMainFace([larger, main], IMAGE)?.counted).toEqual([main, larger]);
  });
});
