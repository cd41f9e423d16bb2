import { describe, expect, it } from 'vitest';
import { checkVerdict } from './check-verdict.ts';
import { problemOf } from './problem.ts';
import { sampleVerdict } from './testing/index.ts';

const match = sampleVerdict('match');

/** Returns the outcome of a backend's answer at the port, or the code that is thrown. */
function become(answer: unknown, rules: Parameters<typeof checkVerdict>[1] = {}): string {
  try {
    const { outcome, problem } = checkVerdict(answer, rules);
    return problem ? `${outcome}: ${problem.code}` : outcome;
  } catch (error) {
    return `thrown: ${problemOf(error, 'aborted').code}`;
  }
}

describe('F-4: a backend of the host that answers', () => {
  it.each<[string, unknown, string]>([
    ['undefined', undefined, 'thrown: bad-response'],
    ['null', null, 'thrown: bad-response'],
    ['an empty object', {}, 'thrown: bad-response'],
    ['only an outcome', { outcome: 'match' }, 'thrown: bad-response'],
    ['MATCH', { ...match, outcome: 'MATCH' }, 'thrown: bad-response'],
    [
      'a match with a problem',
      { ...match, problem: { code: 'no-face' } },
      'inconclusive: verdict-inconsistent',
    ],
    [
      'a match with 9 above 2.4',
      { ...match, dissimilarity: 9, similarity: null },
      'inconclusive: verdict-inconsistent',
    ],
    ['a match with a fake', { ...match, spoof: true }, 'inconclusive: verdict-inconsistent'],
    [
      'nothing decided without sides',
      { outcome: 'inconclusive', problem: null },
      'thrown: bad-response',
    ],
    [
      'an unknown problem',
      { ...match, outcome: 'inconclusive', problem: { code: 'nonsense' } },
      'inconclusive: verdict-inconsistent',
    ],
  ])('%s makes no match', (_, answer, expected) => {
    expect(become(answer)).toBe(expected);
  });

  it.each<[string, object]>([
    ['a distance of 1e9 without a threshold', { dissimilarity: 1e9, threshold: null }],
    ['a threshold of a million', { dissimilarity: 900, threshold: 1e6 }],
    ['no distance', { dissimilarity: null }],
    ['a fake in another spelling', { services: { spoofing: { isFake: true } } }],
    ['an error of its own', { error: 'Face not found' }],
    ['a success that is false', { success: false }],
    ['a failed check of a service', { services: { liveness: null, checks: { passed: false } } }],
  ])('a match with %s makes no match', (_, more) => {
    expect(become({ ...match, similarity: null, ...more })).toBe(
      'inconclusive: verdict-inconsistent',
    );
  });

  it('another scale makes a match only if the backend declares it', () => {
    const scaled = { ...match, dissimilarity: 8, threshold: 20, similarity: null };
    expect(become(scaled)).toBe('inconclusive: verdict-inconsistent');
    expect(become(scaled, { threshold: 20 })).toBe('match');
    expect(become({ ...scaled, threshold: null }, { threshold: 20 })).toBe('match');
    expect(become({ ...scaled, threshold: null }, { threshold: 7 })).not.toBe('match');
  });

  it('the answer of a vendor in raw is not judged', () => {
    expect(become({ ...match, raw: { UnmatchedFaces: [{}], success: false } })).toBe('match');
  });
});
