/** Our own engine behind the API: two readings and a cosine become an envelope. */
import {
  DEFAULT_THRESHOLD,
  IMAGE_FIELDS,
  isFaceFound,
  type ProblemCode,
  ProblemError,
  problemOf,
  similarityOf,
} from '@facecompare/contract';
import { emptyServices, type ImageProblem } from '../answer/problem-answer.ts';
import { type Detected, refusalAnswer, verdictAnswer } from '../answer/verdict-answer.ts';
import type { Upstream, UpstreamCall } from '../upstream.ts';
import type { FaceEngine, FaceReading } from './face-engine.ts';

export interface EngineJudgement {
  /** Converts the cosine of two embeddings to a distance on the API's scale. */
  readonly dissimilarityOf: (cosine: number) => number;
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
export function upstreamOfEngine(
  engine: FaceEngine,
  {
    dissimilarityOf,
    threshold = DEFAULT_THRESHOLD,
    spoofThreshold,
    multipleFaces = 'refuse',
  }: EngineJudgement,
): Upstream {
  async function compare(call: UpstreamCall, { signal }: { readonly signal: AbortSignal }) {
    const spoof = spoofThreshold !== undefined || call.request.liveness !== '0';
    const { selfie, reference, cosine } = await engine
      .compare(...call.images, { spoof, multipleFaces, signal })
      .catch(withPatience);
    const liveScore = 'problem' in selfie ? undefined : selfie.spoof?.liveScore;
    if (spoofThreshold !== undefined && !('problem' in selfie) && liveScore === undefined)
      throw new ProblemError({ code: 'engine-failed' });
    const fake =
      spoofThreshold === undefined || liveScore === undefined ? null : liveScore < spoofThreshold;

    const facts = {
      ids: {
        transaction_id: call.transactionId,
        request_id: call.requestId,
        client_transaction_id: call.clientTransactionId,
      },
      threshold,
      detected: detectedIn(selfie, reference),
      services: {
        ...emptyServices(),
        spoofing: {
          fake,
          ...(liveScore === undefined ? {} : { x_live_score: Number(liveScore.toFixed(4)) }),
        },
      },
    };
    const [first, ...others] = [
      ...problemsIn(
        'problem' in selfie ? selfie.problem.code : fake ? 'spoof-suspected' : null,
        IMAGE_FIELDS[0],
      ),
      ...problemsIn('problem' in reference ? reference.problem.code : null, IMAGE_FIELDS[1]),
    ];
    if (first) return refusalAnswer([first, ...others], facts);
    if (cosine === null) throw new ProblemError({ code: 'engine-failed' });
    // Rounding a cosine of 1 can give a distance below 0, which does not exist. Six decimals exceed
    // the accuracy of the models.
    const dissimilarity = Number(Math.max(0, dissimilarityOf(cosine)).toFixed(6));
    return verdictAnswer({
      ...facts,
      isMatched: dissimilarity <= threshold,
      dissimilarity,
      score: similarityOf(dissimilarity, threshold),
    });
  }

  return {
    name: 'engine',
    threshold,
    compare,
    ready: () => engine.ready(),
    close: () => engine.close(),
  };
}

const problemsIn = (code: ProblemCode | null, image: ImageProblem['image']): ImageProblem[] =>
  code === null ? [] : [{ image, code }];

const faceIn = (reading: FaceReading): boolean =>
  isFaceFound('problem' in reading ? reading.problem : null);
const detectedIn = (selfie: FaceReading, reference: FaceReading): Detected => ({
  detected_face_image: faceIn(selfie),
  detected_id_face_image: faceIn(reference),
});

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
