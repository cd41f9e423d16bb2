import { describe, expect, it } from 'vitest';
import { LOOK_EVERY_MS, pictureJudge } from './judge-picture.ts';
import { isBlack, type PictureFacts, pictureFacts } from './picture-facts.ts';

/** Returns a picture of 16 x 16 cells with the given brightness for each cell. */
const picture = (luma: (cell: number) => number): PictureFacts => {
  const pixels = new Uint8ClampedArray(16 * 16 * 4).fill(255);
  for (let cell = 0; cell < 256; cell++) pixels.fill(luma(cell), cell * 4, cell * 4 + 3);
  return pictureFacts(pixels);
};
const black = picture(() => 0);
const scene = picture((cell) => cell);

describe('pictureFacts', () => {
  it('C-32: measures mean and deviation, and calls a picture black below a mean of 8 and a deviation of 3', () => {
    expect(picture(() => 7)).toMatchObject({ mean: 7, deviation: 0 });
    expect(picture((cell) => (cell % 2 ? 10 : 4))).toMatchObject({ mean: 7, deviation: 3 });
    expect(isBlack(picture(() => 7))).toBe(true);
    expect(isBlack(picture(() => 8))).toBe(false);
    expect(isBlack(picture((cell) => (cell % 2 ? 9 : 5)))).toBe(true);
    // A dark room has the same mean but a larger deviation.
    expect(isBlack(picture((cell) => (cell % 2 ? 10 : 4)))).toBe(false);
  });

  it('C-33: gives two pictures that differ in one cell different hashes', () => {
    expect(picture((cell) => cell).hash).toBe(scene.hash);
    expect(picture((cell) => (cell === 100 ? 101 : cell)).hash).not.toBe(scene.hash);
  });
});

describe('pictureJudge', () => {
  const judged = (samples: readonly (readonly [frame: number, facts: PictureFacts])[]) => {
    const judge = pictureJudge();
    return samples.map(([frame, facts]) => judge({ frame, facts }));
  };
  const times = <Value>(count: number, value: (index: number) => Value) =>
    Array.from({ length: count }, (_, index) => value(index));

  it('C-32: reports a broken picture at the fifth black frame, and not for one black frame seen five times', () => {
    expect(judged(times(5, (frame) => [frame, black]))).toEqual([
      'black',
      'black',
      'black',
      'black',
      'broken',
    ]);
    expect(judged(times(7, () => [1, black]))).toEqual(times(7, () => 'black'));
  });

  it('C-32: restarts the count after a frame that shows something', () => {
    const flicker = times(50, (frame) => [frame, frame % 5 === 4 ? scene : black] as const);
    expect(judged(flicker)).not.toContain('broken');
  });

  it('C-33: reports a broken picture when it is frozen for 1.5 s, and no sooner', () => {
    const judgements = judged(times(12, () => [1, scene]));
    const first = judgements.indexOf('broken');
    expect(first * LOOK_EVERY_MS).toBeGreaterThanOrEqual(1500);
    expect((first - 1) * LOOK_EVERY_MS).toBeLessThan(1500);
    expect(judgements.slice(0, first)).toEqual(times(first, () => 'good'));
  });

  it('H-18: waits six seconds for the next frame of a renewed stream, and rates the old frame black meanwhile', () => {
    const judge = pictureJudge({ patient: true });
    const judgements = times(31, () => judge({ frame: 1, facts: scene }));
    expect(judgements).toEqual([...times(8, () => 'good'), ...times(22, () => 'black'), 'broken']);
    const slow = pictureJudge({ patient: true });
    // One frame every 2.5 s.
    const looks = times(100, (look) =>
      slow({
        frame: Math.floor(look / 12),
        facts: picture((cell) => (cell + Math.floor(look / 12)) % 256),
      }),
    );
    expect(looks).not.toContain('broken');
  });

  it('C-33: accepts a still scene, and a camera with wrong time stamps', () => {
    expect(judged(times(100, (frame) => [frame, scene]))).not.toContain('broken');
    expect(
      judged(times(100, (frame) => [0, picture((cell) => (cell + frame) % 256)])),
    ).not.toContain('broken');
  });

  it('waits ten seconds for the first frame', () => {
    const judge = pictureJudge();
    const judgements = times(10_000 / LOOK_EVERY_MS, () => judge(null));
    expect(judgements.slice(0, -1)).toEqual(times(judgements.length - 1, () => 'none'));
    expect(judgements.at(-1)).toBe('broken');
  });
});
