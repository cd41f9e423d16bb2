/**
 * Handles one comparison: reads a request and returns an answer. The HTTP response is built
 * elsewhere. It never throws, because every error becomes an answer too.
 */
import { randomUUID } from 'node:crypto';
import { type FaceCompareAnswer, IMAGE_FIELDS, problemOf } from '@facecompare/contract';
import { refusalFor } from './answer/answer-for.ts';
import { reportUnlessExpected, withoutDetail } from './answer/expected-problem.ts';
import { failClosed } from './answer/fail-closed.ts';
import { problemAnswer } from './answer/problem-answer.ts';
import { statusOf } from './answer/response.ts';
import { rulesOf } from './answer/rules-of.ts';
import { idempotently } from './idempotency.ts';
import { samePicture } from './likeness/same-picture.ts';
import { idempotencyKeyOf } from './request/idempotency-key.ts';
import { readCall } from './request/read-call.ts';
import { memoryStore } from './store/memory.ts';
import type { VerdictStore } from './store/verdict-store.ts';
import type { Upstream, UpstreamCall } from './upstream.ts';
import { callHost, type OnVerdict } from './verdict-hook.ts';

export interface CompareConfig {
  /**
   * Called once for each comparison that ends in a verdict. It is not called for a repeated answer
   * or for a fault.
   */
  readonly onVerdict?: OnVerdict;
  /**
   * Called with each error that has no problem code or has the code `internal-error`, and with each
   * error of `onVerdict` or of the store.
   */
  readonly onError?: (error: unknown) => void;
  /**
   * How close to the threshold nothing is decided: a ratio of the threshold, 0 or more. A match or
   * no match inside this band is answered as `near-threshold`. Off by default.
   */
  readonly reviewBand?: number;
  /** Keeps verdicts for idempotency keys; by default in the memory of this process. */
  readonly store?: VerdictStore;
}

export interface Compared {
  readonly answer: FaceCompareAnswer;
  /** A uuid. */
  readonly requestId: string;
  /** Whether the caller disconnected, so that the answer is not read. */
  readonly abandoned: boolean;
}

/**
 * Keeps requests in memory until they are answered. In Node 20 the signal of a garbage-collected
 * request never aborts.
 */
const underWay = new Set<Request>();

/** What is wrong with a picture and itself. The upstream is not asked about them. */
const SAME_IMAGE = [
  { image: IMAGE_FIELDS[0], code: 'same-image' },
  { image: IMAGE_FIELDS[1], code: 'same-image' },
] as const;

/**
 * Connects comparisons to an upstream.
 * @returns a function from a request and its principal (the caller) to the answer. The principal
 *   may throw; it is the first thing that can fail
 */
export function compareFaces(
  upstream: Upstream,
  { onVerdict, onError = () => {}, reviewBand, store = memoryStore() }: CompareConfig,
) {
  const once = idempotently(store, onError);
  const isSamePicture = samePicture();

  async function judge(call: UpstreamCall, signal: AbortSignal): Promise<FaceCompareAnswer> {
    const answer = (await isSamePicture(call, signal))
      ? refusalFor(call, SAME_IMAGE)
      : failClosed(await upstream.compare(call, { signal }).catch(withoutDetail), {
          ...rulesOf(upstream, call),
          reviewBand,
        });
    if (statusOf(answer) === 200)
      await callHost(
        onVerdict,
        { answer, requestId: call.requestId, upstream: upstream.name },
        onError,
      );
    return answer;
  }

  return async (request: Request, principalOf: (request: Request) => string): Promise<Compared> => {
    const { signal } = request;
    underWay.add(request);
    let requestId: string | undefined;
    try {
      const principal = principalOf(request);
      const key = idempotencyKeyOf(request.headers);
      const read = await readCall(request);
      requestId = 'call' in read ? read.call.requestId : read.requestId;
      if ('problems' in read)
        return compared(
          problemAnswer({ code: read.problems[0].code }, { images: read.problems }),
          requestId,
        );
      const { call, fingerprint } = read;
      const work = (flightSignal: AbortSignal) => judge(call, flightSignal);
      if (key === null) return compared(await work(signal), requestId);
      const identity = { principal, key, fingerprint: await fingerprint() };
      return compared(await once(identity, signal, work), requestId);
    } catch (error) {
      const problem = problemOf(error);
      if (!signal.aborted) reportUnlessExpected(error, problem, onError);
      return { ...compared(problemAnswer(problem), requestId), abandoned: signal.aborted };
    } finally {
      underWay.delete(request);
    }
  };
}

const compared = (answer: FaceCompareAnswer, requestId: string = randomUUID()): Compared => ({
  answer,
  requestId,
  abandoned: false,
});
