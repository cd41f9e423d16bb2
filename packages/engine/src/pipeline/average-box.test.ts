import { describe, expect, it } from 'vitest';
import { averageBox } from './average-box.ts';

const BARS = { score: 0.65, overlap: 0.4 };
const at = (x: number, score: number, side = 100) => ({
  box: { x, y: 10, width: side, height: side },
  score,
});

describe('averageBox', () => {
  it('is the box itself to the last bit if there are no other candidates', () => {
    const lone = { box: { x: 0.1, y: 0.7, width: 1 / 3, height: 2 / 3 }, score: 0.9 };
    expect(averageBox(lone, [lone], BARS)).toEqual(lone.box);
  });

  it('weights the candidates by how far they exceed the score limit', () => {
    const [best, second] = [at(0, 0.95), at(8, 0.75, 92)];
    const box = averageBox(best, [best, second], BARS);
    expect(box.x).toBeCloseTo(2);
    expect(box.y).toBe(10);
    expect(box.width).toBeCloseTo(98);
    expect(box.height).toBeCloseTo(98);
  });

  it('keeps its place when one of two candidates with similar scores overtakes the other', () => {
    const boxFor = (one: number, other: number) => {
      const pair = [at(0, one), at(8, other)] as const;
      return averageBox(one > other ? pair[0] : pair[1], pair, BARS);
    };
    expect(Math.abs(boxFor(0.99991, 0.9999).x - boxFor(0.9999, 0.99991).x)).toBeLessThan(0.001);
  });

  it('keeps its place when a candidate passes the score limit', () => {
    const best = at(0, 0.95);
    const [below, above] = [0.6499, 0.6501].map(
      (score) => averageBox(best, [best, at(20, score)], BARS).x,
    );
    expect(below).toBe(0);
    expect(above).toBeLessThan(0.01);
  });

  it('ignores candidates for another face', () => {
    // At a shift of 43 the overlap is 0.398, at 42 it is 0.408.
    const best = at(0, 0.95);
    expect(averageBox(best, [best, at(43, 0.95)], BARS).x).toBe(0);
    expect(averageBox(best, [best, at(42, 0.95)], BARS).x).toBe(21);
  });
});
