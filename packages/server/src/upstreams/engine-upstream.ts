/** Our own engine behind the API: its judgement of two photos becomes an envelope. */
import {
  DEFAULT_THRESHOLD,
  IMAGE_FIELDS,
  type Problem,
  ProblemError,
  problemOf,
  similarityOf,
} from '@facecompare/contract';
// Only the type is imported: the package itself is an optional peer dependency.
import type { Judgement } from '@facecompare/engine/node';
import { emptyServices, type ImageProblem } from '../answer/problem-answer.ts';
import { refusalAnswer, verdictAnswer } from '../answer/verdict-answer.ts';
import type { Upstream, UpstreamCall } from '../upstream.ts';
import type { FaceEngine, Rules } from './face-engine.ts';

export interface EngineJudgement<Reading> {
  /** The engine's own function that decides about two readings. */
  readonly judge: (selfie: Reading, reference: Reading, rules: Rules) => Judgement;
  /** Distance up to which, inclusive, two faces match; 2.4 by default. */
  readonly threshold?: number;
  /**
   * Live score, 0 to 1, below which a selfie counts as a fake. No error rate is known for any
   * value. If it is set, a caller cannot leave the signal out by `liveness: "0"`.
   */
  readonly spoofThreshold?: number;
  /**
   * What to do with a photo of several people: refuse it, or compare its main face. `refuse` by
   * default.
   */
  readonly multipleFaces?: 'refuse' | 'main';
}

/** Turns an engine into an upstream. */
export function upstreamOfEngine<Reading>(
  engine: FaceEngine<Reading>,
  {
    judge,
    threshold = DEFAULT_THRESHOLD,
    spoofThreshold,
    multipleFaces = 'refuse',
  }: EngineJudgement<Reading>,
): Upstream {
  const rules = { threshold, spoofThreshold: spoofThreshold ?? null };

  async function compare(call: UpstreamCall, { signal }: { readonly signal: AbortSignal }) {
    const spoof = spoofThreshold !== undefined || call.request.liveness !== '0';
    const { selfie, reference } = await engine
      .compare(...call.images, { spoof, multipleFaces, signal })
      .catch(withPatience);
    const { outcome, problem, sides, faceFound, dissimilarity, liveScore, fake } = judge(
      selfie,
      reference,
      rules,
    );

    const facts = {
      ids: {
        transaction_id: call.transactionId,
        request_id: call.requestId,
        client_transaction_id: call.clientTransactionId,
      },
      threshold,
      detected: {
        detected_face_image: faceFound.selfie,
        detected_id_face_image: faceFound.reference,
      },
      services: {
        ...emptyServices(),
        spoofing: {
          fake,
          ...(liveScore === null ? {} : { x_live_score: Number(liveScore.toFixed(4)) }),
        },
      },
    };
    const [first, ...others] = [
      ...problemsIn(sides.selfie, IMAGE_FIELDS[0]),
      ...problemsIn(sides.reference, IMAGE_FIELDS[1]),
    ];
    if (first) return refusalAnswer([first, ...others], facts);
    if (problem || dissimilarity === null)
      throw new ProblemError(problem ?? { code: 'engine-failed' });
    return verdictAnswer({
      ...facts,
      isMatched: outcome === 'match',
      dissimilarity,
      score: similarityOf(dissimilarity, threshold),
    });
  }

  async function look(image: Uint8Array, { signal }: { readonly signal: AbortSignal }) {
    const reading = await engine.read(image, { turn: true, multipleFaces, signal });
    // A photo that could be compared is, beside itself, only the same picture.
    const problem = judge(reading, reading, rules).sides.reference;
    return problem?.code === 'same-image' ? null : problem;
  }

  return {
    name: 'engine',
    threshold,
    compare,
    look,
    ready: () => engine.ready(),
    close: () => engine.close(),
  };
}

const problemsIn = (problem: Problem | null, image: ImageProblem['image']): ImageProblem[] =>
  problem === null ? [] : [{ image, code: problem.code }];

/**
 * Asks callers of a busy engine to wait, each for another number of seconds, so that they do not
 * all return at once.
 */
function withPatience(cause: unknown): never {
  const problem = problemOf(cause);
  if (problem.code !== 'overloaded') throw cause;
  throw new ProblemError(
    { ...problem, retryAfter: (problem.retryAfter ?? 1) + Math.floor(Math.random() * 3) },
    { cause },
  );
}
