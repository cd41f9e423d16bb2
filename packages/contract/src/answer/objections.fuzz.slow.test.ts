import { expect, it } from 'vitest';
import { goodAnswer } from './answers.test-data.ts';
import { contradicted, SENT } from './contradictions.test-support.ts';
import { matchesAmong } from './count-matches.test-support.ts';
import { harmless } from './harmless-answers.test-support.ts';
import { reading } from './reading.test-support.ts';

const RUNS = 50_000;

it('V-1, F-10: of 50,000 matches with one contradiction, none is read as a match', {
  timeout: 300_000,
}, () => {
  expect(reading(goodAnswer(), { sent: SENT })).toBe('match');
  const { matches } = matchesAmong(contradicted, RUNS);
  expect(matches.slice(0, 3)).toEqual([]);
});

it('V-1, F-10: of 50,000 harmless variations of a match, at least 99.9 % stay a match', {
  timeout: 300_000,
}, () => {
  const { matches, others } = matchesAmong(harmless, RUNS);
  const lost = JSON.stringify(others.slice(0, 3));
  expect(matches.length / RUNS, lost).toBeGreaterThanOrEqual(0.999);
});
