import { FaceCompareAnswer, PROBLEM_CODES, PROBLEMS } from '@facecompare/contract';
import { describe, expect, it } from 'vitest';
import { problemAnswer } from './problem-answer.ts';
import { PROBLEM_SENTENCES } from './problem-sentences.ts';
import { statusOf } from './response.ts';

describe('problemAnswer', () => {
  it.each(PROBLEM_CODES)('puts %s into the envelope', (code) => {
    const answer = problemAnswer({ code });
    expect(FaceCompareAnswer.safeParse(answer).success).toBe(true);
    expect(answer.error_code).toBeTypeOf('number');
    expect(answer.error_message).toMatch(/^[A-Z].*\.$/);
    expect(statusOf(answer)).toBe(PROBLEMS[code].status ?? 500);
    expect(answer.data).toBeNull();
  });

  it('has one sentence for every code, and no sentence twice', () => {
    expect(Object.keys(PROBLEM_SENTENCES)).toEqual([...PROBLEM_CODES]);
    expect(new Set(Object.values(PROBLEM_SENTENCES)).size).toBe(PROBLEM_CODES.length);
  });

  it('names the images that a problem concerns', () => {
    expect(problemAnswer({ code: 'image-corrupt', sides: ['reference'] }).problem?.images).toEqual([
      { image: 'face_image2', code: 'image-corrupt' },
    ]);
  });
});
