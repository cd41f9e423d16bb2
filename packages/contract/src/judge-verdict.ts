/**
 * The rules of a verdict, for answers over HTTP (`read-answer.ts`) and at the port
 * (`check-verdict.ts`).
 */
import { isObject, SERVICES } from './answer-shape.ts';
import type { CompareVerdict, DecidedVerdict, SideFinding, VerdictFacts } from './backend.ts';
import type { ScanServicesOutput } from './compare.ts';
import { plainServices } from './plain-services.ts';
import { MAX_RETRY_AFTER, type Problem, ProblemError, plainProblem, type Side } from './problem.ts';
import { similarityOf } from './similarity.ts';

type Loose = Readonly<Record<string, unknown>>;

export const unreadable = (what: string, cause?: unknown): ProblemError =>
  new ProblemError(
    { code: 'bad-response', detail: `The verdict cannot be read: ${what}.` },
    { cause },
  );

/** Reads own fields only, so that a polluted prototype adds nothing to a verdict. */
const own = (object: Loose, name: string): unknown =>
  Object.hasOwn(object, name) ? object[name] : undefined;

const inconsistent = (why: string): Problem => ({
  code: 'verdict-inconsistent',
  detail: `The verdict contradicts itself: ${why}.`,
});

function problemIn(object: Loose, name: string): Problem | null {
  const problem = own(object, name);
  if (problem === null) return null;
  if (!isObject(problem)) throw unreadable(name);
  const plain = plainProblem({ ...problem });
  if (!plain) return inconsistent('an unknown problem');
  return plain.retryAfter === undefined
    ? plain
    : { ...plain, retryAfter: Math.min(plain.retryAfter, MAX_RETRY_AFTER) };
}

function flagIn(object: Loose, name: string): boolean | null {
  const flag = own(object, name);
  if (flag === null || typeof flag === 'boolean') return flag;
  throw unreadable(name);
}

function findingIn(sides: Loose, side: Side): SideFinding {
  const finding = own(sides, side);
  if (!isObject(finding)) throw unreadable(`sides.${side}`);
  const problem = problemIn(finding, 'problem');
  return {
    faceFound: flagIn(finding, 'faceFound'),
    problem: problem && { ...problem, sides: [side] },
  };
}

const isNumber = (value: unknown): value is number => Number.isFinite(value);
const finite = (value: unknown): number | null => (isNumber(value) ? value : null);
const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/**
 * Returns a distance, or null if there is none. In an inconclusive verdict an invalid distance
 * counts as absent.
 */
function distanceIn(
  object: Loose,
  name: string,
  decided: boolean,
  fits: (distance: number) => boolean,
): number | null {
  const distance = own(object, name);
  if (isNumber(distance) && fits(distance)) return distance;
  if (decided && distance !== null) throw unreadable(name);
  return null;
}

function servicesIn(verdict: Loose): ScanServicesOutput | null {
  const services = SERVICES.convert(own(verdict, 'services') ?? undefined);
  const misfit = services === undefined ? null : SERVICES.misfit(services, 'services');
  if (misfit !== null) throw unreadable(misfit);
  return plainServices(services);
}

/**
 * Whether the services contradict a decision. The same results make an answer over HTTP
 * inconclusive.
 */
const objection = (services: ScanServicesOutput | null): boolean =>
  services?.liveness === false ||
  services?.spoofing?.fake === true ||
  (services?.validations?.validation_errors?.length ?? 0) > 0;

/**
 * How far a similarity may differ from the one that follows from its distance. It allows for
 * rounding and nothing more.
 */
const ROUNDING = 1e-6;

function contradictionIn(
  verdict: Loose,
  { dissimilarity, threshold, similarity, services }: VerdictFacts,
): Problem | null {
  const said = own(verdict, 'similarity') ?? null;
  if (said !== null && !isNumber(said)) throw unreadable('similarity');
  const [matches, within] = [
    own(verdict, 'outcome') === 'match',
    (dissimilarity ?? 0) <= (threshold ?? 0),
  ];
  if (dissimilarity !== null && threshold !== null && matches !== within)
    return inconsistent('distance and threshold');
  if (said !== null && !(similarity !== null && Math.abs(said - similarity) < ROUNDING))
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
    ...(own(verdict, 'sameImage') === true && { sameImage: true as const }),
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
