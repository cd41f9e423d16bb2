import { expect, it } from 'vitest';
import { isFaceFound } from './face-found.ts';
import { PROBLEM_CODES } from './problem.ts';

const OF_A_FACE = [
  'multiple-faces',
  'face-too-small',
  'too-blurred',
  'face-covered',
  'low-quality',
  'spoof-suspected',
  'liveness-failed',
];

it('E-3 a photo without a problem shows a face', () => {
  expect(isFaceFound(null)).toBe(true);
});

// A new code fails here until the list says whether it means that there is a face.
it.each(PROBLEM_CODES)('E-3 a list says whether a photo with %s shows a face', (code) => {
  expect(isFaceFound({ code })).toBe(OF_A_FACE.includes(code));
});
