import type { ScanServicesOutput } from '../compare.ts';
import type { Problem, Side } from '../problem.ts';
import { isObject } from '../shape/is-object.ts';
import { similarityOf } from '../similarity.ts';
import type { CompareVerdict, DecidedVerdict, SideFinding, VerdictFacts } from '../verdict.ts';
import {
  distanceIn,
  findingIn,
  finite,
  flagIn,
  inconsistent,
  isNumber,
  type Loose,
  own,
  problemIn,
  servicesIn,
  text,
  unreadable,
} from './verdict-fields.ts';

/**
 * Whether the services contradict a decision. The same results make an answer over HTTP
 * inconclusive.
 */
const objection = (services: ScanServicesOutput | null): boolean =>
  services?.liveness === false ||
  services?.spoofing?.fake === true ||
  (services?.validations?.validation_errors?.length ?? 0) > 0;

/**
 * How far a given similarity may differ from the similarity that we compute from distance and
 * threshold. It only allows for rounding.
 */
const ROUNDING = 1e-6;

function contradictionIn(
  verdict: Loose,
  { dissimilarity, threshold, similarity, services }: VerdictFacts,
): Problem | null {
  const given = own(verdict, 'similarity') ?? null;
  if (given !== null && !isNumber(given)) throw unreadable('similarity');
  const [matches, within] = [
    own(verdict, 'outcome') === 'match',
    (dissimilarity ?? 0) <= (threshold ?? 0),
  ];
  if (dissimilarity !== null && threshold !== null && matches !== within)
    return inconsistent('distance and threshold');
  if (given !== null && !(similarity !== null && Math.abs(given - similarity) < ROUNDING))
    return inconsistent('similarity');
  return objection(services) ? inconsistent('services') : null;
}

/**
 * Returns a complete and consistent verdict, built field by field. All rules of a verdict are in
 * this function. It fails closed: a decision that contradicts one of its fields becomes
 * `inconclusive` with `verdict-inconsistent`.
 *
 * @param verdict plain data
 * @throws ProblemError `bad-response` if it is not a verdict
 */
export function judgeVerdict(verdict: Loose): CompareVerdict {
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
  const against = contradictionIn(verdict, facts);
  if (!against && !problem && selfie && reference && liveness !== false && spoof !== true)
    return { outcome, sides: { selfie, reference }, problem, liveness, spoof, ...facts };
  const why = against ?? inconsistent('a decision beside a problem, a fake or a missing face');
  return { outcome: 'inconclusive', sides, problem: why, liveness, spoof, ...facts };
}

/** Returns a finding that allows a decision, or null if it contradicts one. */
const clear = ({ faceFound, problem }: SideFinding): DecidedVerdict['sides'][Side] | null =>
  problem === null && faceFound !== false ? { faceFound, problem } : null;
