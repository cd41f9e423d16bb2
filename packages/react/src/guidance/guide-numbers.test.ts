import { describe, expect, it } from 'vitest';
import { guideNumbers, lastNumbers, noteReading } from './guide-numbers.ts';

const face = { x: 0.2512, y: 0.1, width: 0.5, height: 0.6 };

describe('guideNumbers', () => {
  it('gives the face, rounded', () => {
    expect(guideNumbers({ hint: null, face })).toEqual({ ...face, x: 0.25 });
  });

  it('gives the measured value under the name of its hint', () => {
    expect(guideNumbers({ hint: 'off-centre', value: 0.314, limit: 0.2, face: null })).toEqual({
      off_centre: 0.31,
    });
    expect(guideNumbers({ hint: 'turned', value: 0, face: null })).toEqual({ turned: 0 });
  });

  it('leaves out what is not a number, and gives null for nothing', () => {
    expect(guideNumbers({ hint: 'turned', value: Number.NaN, face: null })).toBeNull();
    expect(guideNumbers({ hint: 'no-face', face: null })).toBeNull();
  });
});

describe('lastNumbers', () => {
  it('gives the last reading of a video, until another watch begins', () => {
    const video = {};
    expect(lastNumbers(video)).toBeNull();
    noteReading(video, { hint: null, face });
    noteReading(video, { hint: 'turned', value: 0.4, face: null });
    expect(lastNumbers(video)).toEqual({ turned: 0.4 });
    expect(lastNumbers({})).toBeNull();
    noteReading(video, null);
    expect(lastNumbers(video)).toBeNull();
  });
});
