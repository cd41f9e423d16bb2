import { describe, expect, it } from 'vitest';
import { EMBEDDING_LENGTH, embeddingIn, embeddingInput, embeddingNormOf } from './embed-face.ts';

describe('embeddingIn', () => {
  it('brings the output to length 1 and keeps its direction', () => {
    const output = Float32Array.from({ length: EMBEDDING_LENGTH }, (_, index) => index - 200);
    const embedding = embeddingIn(output);
    expect(embeddingNormOf(embedding)).toBeCloseTo(1, 6);
    expect((embedding[511] ?? 0) / (embedding[0] ?? 1)).toBeCloseTo(311 / -200, 5);
  });

  it.each([
    ['zero', new Float32Array(EMBEDDING_LENGTH)],
    ['not a number', new Float32Array(EMBEDDING_LENGTH).fill(Number.NaN)],
    ['infinite', new Float32Array(EMBEDDING_LENGTH).fill(Number.POSITIVE_INFINITY)],
    ['of another length', new Float32Array(128).fill(1)],
  ])('refuses an output that is %s', (_, output) => {
    expect(() => embeddingIn(output)).toThrow(RangeError);
  });
});

it('puts the blue plane first', () => {
  const aligned = new Float32Array(112 * 112 * 3);
  aligned[2] = 255;
  const input = embeddingInput(aligned);
  expect(input[0]).toBeCloseTo(127.5 / 128, 5);
  expect(input[2 * 112 * 112]).toBeCloseTo(-127.5 / 128, 5);
});
