import type { VerdictRules } from '../match-rules.ts';
import type { Side } from '../problem.ts';
import { isObject } from '../shape/is-object.ts';
import { marginOf, similarityOf } from '../similarity.ts';
import type { CompareVerdict, DecidedVerdict, SideFinding, VerdictFacts } from '../verdict.ts';
import { contradictionIn } from './contradiction-in.ts';
import {
  distanceIn,
  findingIn,
  finite,
  flagIn,
  inconsistent,
  type Loose,
  own,
  problemIn,
  servicesIn,
  text,
  unreadable,
} from './verdict-fields.ts';

/** A decision that is too close to its threshold for the host's review band. */
const isNear = ({ margin }: VerdictFacts, { reviewBand }: VerdictRules): boolean =>
  reviewBand !== undefined && margin !== null && !(Math.abs(margin) > reviewBand);

/**
 * Returns a complete and consistent verdict, built field by field. All rules of a verdict are in
 * this function. It fails closed: a decision that contradicts one of its fields becomes
 * `inconclusive` with `verdict-inconsistent`.
 *
 * @param verdict plain data
 * @param rules the rules of the backend and of the host
 * @throws ProblemError `bad-response` if it is not a verdict
 */
export function judgeVerdict(verdict: Loose, rules: VerdictRules = {}): CompareVerdict {
  const outcome = own(verdict, 'outcome');
  const decided = outcome === 'match' || outcome === 'no-match';
  if (!decided && outcome !== 'inconclusive') throw unreadable('outcome');
  const given = own(verdict, 'sides');
  if (!isObject(given)) throw unreadable('sides');
  const sides = { selfie: findingIn(given, 'selfie'), reference: findingIn(given, 'reference') };
  const [problem, liveness, spoof] = [
    problemIn(verdict, 'problem'),
    flagIn(verdict, 'liveness'),
    flagIn(verdict, 'spoof'),
  ];
  const dissimilarity = distanceIn(verdict, 'dissimilarity', decided, (distance) => distance >= 0);
  const threshold = distanceIn(verdict, 'threshold', decided, (distance) => distance > 0);
  const liveScore = finite(own(verdict, 'liveScore'));
  const ids = own(verdict, 'ids');
  const id = (name: string) => (isObject(ids) ? text(own(ids, name)) : null);
  const facts: VerdictFacts = {
    similarity: similarityOf(dissimilarity, threshold),
    margin: marginOf(dissimilarity, threshold),
    dissimilarity,
    threshold,
    score: finite(own(verdict, 'score')),
    services: servicesIn(verdict),
    liveScore: liveScore !== null && liveScore >= 0 && liveScore <= 1 ? liveScore : null,
    ids: {
      request: id('request'),
      transaction: id('transaction'),
      clientTransaction: id('clientTransaction'),
    },
    raw: own(verdict, 'raw') ?? null,
  };
  if (!decided) {
    if (!problem) throw unreadable('problem');
    return { outcome: 'inconclusive', sides, problem, liveness, spoof, ...facts };
  }
  const [selfie, reference] = [clear(sides.selfie), clear(sides.reference)];
  const against = contradictionIn(verdict, facts, rules);
  const rest = { liveness, spoof, ...facts };
  if (against !== null || problem || !selfie || !reference || liveness === false || spoof) {
    const why = inconsistent(against ?? 'a problem, a fake or a missing face');
    return { outcome: 'inconclusive', sides, problem: why, ...rest };
  }
  return isNear(facts, rules)
    ? { outcome: 'inconclusive', sides, problem: { code: 'near-threshold' }, ...rest }
    : { outcome, sides: { selfie, reference }, problem, ...rest, liveness, spoof };
}

/** Returns a finding that allows a decision, or null if it contradicts one. */
const clear = ({ faceFound, problem }: SideFinding): DecidedVerdict['sides'][Side] | null =>
  problem === null && faceFound !== false ? { faceFound, problem } : null;
