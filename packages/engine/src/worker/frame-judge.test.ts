import { describe, expect, it } from 'vitest';
import type { Look } from '../face-reader.ts';
import { drawnLandmarks, drawnPixels } from '../pipeline/quality/drawn-face.test-support.ts';
import { gatesFrom } from '../pipeline/quality/gates.ts';
import { createFrameJudge } from './frame-judge.ts';

const pixels = drawnPixels();
const box = { x: 200, y: 120, width: 240, height: 260 };
const look = (x = 320): Look => ({
  pixels,
  turnedBy: 0,
  counted: [{ box, score: 1 }],
  landmarks: drawnLandmarks({ eyes: [x, 220] }),
});
const NOBODY: Look = { pixels, turnedBy: 0, counted: [], landmarks: null };
/** Without the limit on sharpness, because the drawn stripes have none that a real face has. */
const judge = () => createFrameJudge(gatesFrom({ camera: { sharpness: false } }));

describe('createFrameJudge', () => {
  it('returns the face in fractions of the frame, and no hint for a good frame', () => {
    expect(judge()(look(), { watch: 1, time: 0 })).toEqual({
      hint: null,
      face: { x: 200 / 640, y: 120 / 480, width: 240 / 640, height: 260 / 480 },
    });
  });

  it('reports that there is no face', () => {
    expect(judge()(NOBODY, { watch: 1, time: 0 })).toMatchObject({ hint: 'no-face', face: null });
  });

  it('measures motion between two frames of a watch, and none at the start of another', () => {
    const judged = judge();
    expect(judged(look(300), { watch: 1, time: 0 }).hint).toBeNull();
    expect(judged(look(340), { watch: 1, time: 33 })).toMatchObject({ hint: 'moving', limit: 1.2 });
    expect(judged(look(300), { watch: 2, time: 66 }).hint).toBeNull();
    judged(NOBODY, { watch: 2, time: 99 });
    expect(judged(look(340), { watch: 2, time: 132 }).hint).toBeNull();
  });
});
