import type { Backend, CompareOptions, CompareRequest } from '../backend.ts';
import { checkVerdict } from '../check-verdict.ts';
import { isProblemCode, problemOf } from '../problem.ts';
import { similarityOf } from '../similarity.ts';
import type { CompareVerdict } from '../verdict.ts';
import { CONTRADICTORY_ANSWERS, PLAIN_MATCH } from './contradictory-answers.ts';
import { brokenRuleOf } from './true-match.ts';

export interface BackendHarness {
  /** Creates a fresh backend for one test. */
  create(): Backend | Promise<Backend>;
  /** Requests with a known outcome for this backend. Leave out the ones that it cannot produce. */
  readonly requests: {
    readonly match: () => CompareRequest | Promise<CompareRequest>;
    readonly noMatch: () => CompareRequest | Promise<CompareRequest>;
    /** No face on the reference photo. */
    readonly noFace?: () => CompareRequest | Promise<CompareRequest>;
    /** Several faces on the reference photo. */
    readonly severalFaces?: () => CompareRequest | Promise<CompareRequest>;
  };
  /**
   * Creates a backend that gets this answer of the API, as parsed JSON, to every request. Leave it
   * out if the backend reads no answers of the API.
   */
  readonly answering?: (answer: unknown) => Backend | Promise<Backend>;
}

export interface TestRunner {
  describe(name: string, body: () => void): unknown;
  it(name: string, body: () => Promise<void>): unknown;
}

const options = (signal = new AbortController().signal): CompareOptions => ({ signal });

function must(condition: boolean, claim: string): asserts condition {
  if (!condition) throw new Error(`The backend breaks the contract: ${claim}`);
}

const isOrigin = (url: string): boolean => URL.canParse(url) && new URL(url).origin === url;

async function codeThrownBy(work: Promise<unknown>): Promise<string | null> {
  try {
    await work;
    return null;
  } catch (error) {
    must(
      isProblemCode((error as { problem?: { code?: unknown } } | null)?.problem?.code),
      'what it throws carries a problem',
    );
    return problemOf(error).code;
  }
}

/** Checks what holds for every verdict, whatever its outcome. */
function mustBeWhole(verdict: CompareVerdict, request: CompareRequest, backend: Backend): void {
  const checked = passed(verdict, backend);
  must(
    checked.outcome === verdict.outcome && checked.problem?.code === verdict.problem?.code,
    'the verdict agrees with itself',
  );
  must(
    verdict.problem === null || isProblemCode(verdict.problem.code),
    'the problem is one of the closed list',
  );
  must(
    verdict.similarity === similarityOf(verdict.dissimilarity, verdict.threshold),
    'similarity follows from distance and threshold',
  );
  const broken = brokenRuleOf(verdict, request, backend);
  must(broken === null, broken ?? '');
  must(
    verdict.score === checked.score && verdict.liveScore === checked.liveScore,
    'scores are numbers, or null',
  );
  must(
    keysOf(verdict.services) === keysOf(checked.services),
    'services are those of the API, or null',
  );
}

/** Returns the verdict as the widget will read it. */
function passed(verdict: CompareVerdict, { threshold, decidesBy }: Backend): CompareVerdict {
  try {
    return checkVerdict(verdict, { threshold, decidesBy });
  } catch (error) {
    throw new Error(`The backend breaks the contract: ${problemOf(error).detail}`, {
      cause: error,
    });
  }
}

const keysOf = (services: CompareVerdict['services']): string => Object.keys(services ?? {}).join();

/** Registers all tests of one kind of backend. */
export function describeBackend(
  name: string,
  harness: BackendHarness,
  { describe, it }: TestRunner,
): void {
  /**
   * Runs a test with a fresh backend, and disposes it even if the test fails. So a failure leaves
   * no worker for the next test.
   */
  const withBackend = async <Result>(
    work: (backend: Backend) => Promise<Result>,
  ): Promise<Result> => {
    const backend = await harness.create();
    try {
      return await work(backend);
    } finally {
      backend.dispose?.();
    }
  };
  const verdictOf = (make: () => CompareRequest | Promise<CompareRequest>) =>
    withBackend(async (backend) => {
      const request = await make();
      const verdict = await backend.compare(request, options());
      mustBeWhole(verdict, request, backend);
      return verdict;
    });
  const { match, noMatch, noFace, severalFaces } = harness.requests;

  describe(`the ${name} backend keeps the contract`, () => {
    it('names itself and its recipient', () =>
      withBackend(async ({ name, recipient }) => {
        must(name.length > 0, 'it has a name');
        must(recipient === null || isOrigin(recipient), 'the recipient is an origin or null');
      }));
    it('calls the same person a match', async () => {
      must((await verdictOf(match)).outcome === 'match', 'the same person is a match');
    });
    it('calls another person no match', async () => {
      must((await verdictOf(noMatch)).outcome === 'no-match', 'another person is no match');
    });
    if (noFace) {
      it('decides nothing without a face, and says on which photo', async () => {
        const verdict = await verdictOf(noFace);
        must(verdict.outcome === 'inconclusive', 'no face is inconclusive');
        must(
          verdict.sides.reference.problem?.code === 'no-face',
          'the reference photo is told to have no face',
        );
        must(verdict.sides.selfie.problem === null, 'nothing is said against the selfie');
      });
    }
    if (severalFaces) {
      it('decides nothing between several faces, and says on which photo', async () => {
        const verdict = await verdictOf(severalFaces);
        must(verdict.outcome === 'inconclusive', 'several faces are inconclusive');
        must(
          verdict.sides.reference.problem?.code === 'multiple-faces',
          'the reference photo is told to have several',
        );
      });
    }
    const { answering } = harness;
    if (answering)
      it('calls nothing a match that its answer contradicts', async () => {
        const outcomeOf = async (answer: unknown) => {
          const backend = await answering(answer);
          try {
            const request = { ...(await match()), clientTransactionId: 'mine' };
            return (await backend.compare(request, options())).outcome;
          } catch (error) {
            return problemOf(error).code;
          } finally {
            backend.dispose?.();
          }
        };
        must((await outcomeOf(PLAIN_MATCH)) === 'match', 'a plain match is a match');
        for (const { name, answer } of CONTRADICTORY_ANSWERS)
          must((await outcomeOf(answer)) !== 'match', `an answer with ${name} is no match`);
      });
    it('answers the same pair alike', () =>
      withBackend(async (backend) => {
        const request = await match();
        const [first, second] = await Promise.all([
          backend.compare(request, options()),
          backend.compare(request, options()),
        ]);
        must(
          first.outcome === second.outcome && first.dissimilarity === second.dissimilarity,
          'two answers to one pair are alike',
        );
      }));
    it('does not start once the signal is aborted', () =>
      withBackend(async (backend) => {
        const code = await codeThrownBy(
          backend.compare(await match(), options(AbortSignal.abort())),
        );
        must(code === 'aborted', 'an aborted signal throws aborted');
      }));
    it('stops when it is aborted, and compares again afterwards', () =>
      withBackend(async (backend) => {
        const controller = new AbortController();
        const first = codeThrownBy(backend.compare(await match(), options(controller.signal)));
        controller.abort();
        must((await first) === 'aborted', 'an abort throws aborted');
        must(
          (await backend.compare(await match(), options())).outcome === 'match',
          'an aborted comparison leaves nothing broken',
        );
      }));
    it('reports phases in their order', () =>
      withBackend(async (backend) => {
        const order = ['preparing', 'sending', 'comparing'];
        const seen: number[] = [];
        await backend.compare(await match(), {
          ...options(),
          onPhase: (phase) => seen.push(order.indexOf(phase)),
        });
        must(
          seen.every((phase, index) => phase >= (seen[index - 1] ?? 0)),
          'phases do not go back',
        );
      }));
  });
}
