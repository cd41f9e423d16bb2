import type { ProblemCode } from '@facecompare/contract';
import type { MeasuredPair } from '../measured-pair.ts';
import type { Share } from './share.ts';

export interface ErrorRates {
  /** All pairs of one person, and all of two people. */
  readonly genuine: number;
  readonly impostors: number;
  /** Failures to compare, of all pairs. */
  readonly failures: Share;
  /** The failures by problem code, the most frequent first. */
  readonly byCode: readonly (readonly [ProblemCode, number])[];
  /** Matches of the compared pairs of two people: FMR. */
  readonly falseMatches: Share;
  /** The compared pairs of one person that were no match: FNMR. */
  readonly falseNonMatches: Share;
  /** The same if each failure to compare counts as no match, of all pairs of one person. */
  readonly falseRejects: Share;
}

const count = (pairs: readonly MeasuredPair[], test: (pair: MeasuredPair) => boolean): number =>
  pairs.filter(test).length;

/** Counts the errors in the backend's own decisions. */
export function errorRates(pairs: readonly MeasuredPair[]): ErrorRates {
  const genuine = count(pairs, ({ same }) => same);
  const compared = pairs.filter(({ matched }) => matched !== null);
  const comparedGenuine = count(compared, ({ same }) => same);
  const accepted = count(compared, ({ same, matched }) => same && matched === true);
  const codes = new Map<ProblemCode, number>();
  for (const { code } of pairs) if (code !== null) codes.set(code, (codes.get(code) ?? 0) + 1);
  return {
    genuine,
    impostors: pairs.length - genuine,
    failures: { hits: pairs.length - compared.length, of: pairs.length },
    byCode: [...codes].sort(([, a], [, b]) => b - a),
    falseMatches: {
      hits: count(compared, ({ same, matched }) => !same && matched === true),
      of: compared.length - comparedGenuine,
    },
    falseNonMatches: { hits: comparedGenuine - accepted, of: comparedGenuine },
    falseRejects: { hits: genuine - accepted, of: genuine },
  };
}
