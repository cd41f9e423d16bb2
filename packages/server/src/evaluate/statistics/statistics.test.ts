import { describe, expect, it } from 'vitest';
import type { MeasuredPair } from '../measured-pair.ts';
import { reportText } from '../report/report-text.ts';
import { bestThreshold } from './best-threshold.ts';
import { detPoints } from './det-points.ts';
import { distancesOf } from './distances-of.ts';
import { errorRates } from './error-rates.ts';
import { thresholdAt } from './threshold-at.ts';
import { wilsonInterval } from './wilson-interval.ts';

const pair = (
  same: boolean,
  dissimilarity: number | null,
  more: Partial<MeasuredPair> = {},
): MeasuredPair => ({
  same,
  groups: {},
  matched: dissimilarity === null ? null : dissimilarity <= 2.4,
  dissimilarity,
  threshold: 2.4,
  code: dissimilarity === null ? 'no-face' : null,
  ...more,
});

/** Ten pairs of one person and a thousand of two, with one error of each kind. */
const PAIRS = [
  ...Array.from({ length: 9 }, (_, at) => pair(true, 1 + at / 10)),
  pair(true, 2.6),
  pair(true, null),
  pair(false, 2.3),
  ...Array.from({ length: 999 }, (_, at) => pair(false, 3 + at / 1000)),
];

describe('the statistics of an evaluation', () => {
  it('counts each kind of error, and the failures apart', () => {
    expect(errorRates(PAIRS)).toEqual({
      genuine: 11,
      impostors: 1000,
      failures: { hits: 1, of: 1011 },
      byCode: [['no-face', 1]],
      falseMatches: { hits: 1, of: 1000 },
      falseNonMatches: { hits: 1, of: 10 },
      falseRejects: { hits: 2, of: 11 },
    });
  });

  it('finds the threshold that gets most pairs right', () => {
    expect(bestThreshold(distancesOf(PAIRS))).toEqual({
      threshold: 1.8,
      right: { hits: 1009, of: 1010 },
    });
  });

  it('finds the threshold for a wanted false match rate', () => {
    const found = thresholdAt(distancesOf(PAIRS), 0.005);
    expect(found).toMatchObject({
      claimed: true,
      falseMatches: { hits: 5, of: 1000 },
      falseNonMatches: { hits: 0, of: 10 },
    });
    expect('threshold' in found && found.threshold).toBeLessThan(3.004);
  });

  it('refuses a rate that N cannot carry (rule of three)', () => {
    expect(thresholdAt(distancesOf(PAIRS), 1e-3)).toEqual({
      claimed: false,
      impostors: 1000,
      needed: 3000,
    });
    const report = reportText(PAIRS, { title: 'A backend', wanted: 1e-3 });
    expect(report).toContain('FMR: no rate below 0.30 % is claimed, 3 in N (1 of 1000;');
    expect(report).toContain('not claimed, because 1000 pairs of two people carry no such claim');
  });

  it('has a point of the DET curve for each distance of two people', () => {
    const points = detPoints({ genuine: [1, 2, 3], impostors: [2.5, 2.5, 4] });
    expect(points).toEqual([
      { threshold: 2.5, fmr: 2 / 3, fnmr: 1 - 2 / 3 },
      { threshold: 4, fmr: 1, fnmr: 0 },
    ]);
  });

  it('has the interval of Wilson', () => {
    const [low, high] = wilsonInterval(0, 900);
    expect([low, Number(high.toFixed(5))]).toEqual([0, 0.00425]);
  });

  it('reports each group by its label, and no name of a photo', () => {
    const pairs = [
      pair(true, 1, { groups: { 'group age': 'old' } }),
      pair(false, 2, { groups: { 'group age': 'young' } }),
    ];
    const report = reportText(pairs, { title: 'A backend', wanted: null });
    expect(report).toMatch(/group age old\nN = 1 pairs \(1 of one person, 0 of two\)/);
    expect(report).toMatch(/group age young\nN = 1 pairs \(0 of one person, 1 of two\)/);
  });
});
