/**
 * One comparison over HTTP, without the HTTP around it: from a request to an envelope. Never throws; whatever goes
 * wrong is an envelope too.
 */
import { randomUUID } from 'node:crypto';
import {
  type FaceCompareAnswer,
  isProblemCode,
  type Problem,
  ProblemError,
  problemOf,
} from '@facecompare/contract';
import { failClosed } from './answer/fail-closed.ts';
import { problemAnswer } from './answer/problem-answer.ts';
import { statusOf } from './answer/response.ts';
import { idempotently } from './idempotency.ts';
import { idempotencyKeyOf } from './request/idempotency-key.ts';
import { readCall } from './request/read-call.ts';
import { memoryStore } from './store/memory.ts';
import type { VerdictStore } from './store/verdict-store.ts';
import type { Upstream, UpstreamCall } from './upstream.ts';
import { type OnVerdict, tellHost } from './verdict-hook.ts';

export interface CompareConfig {
  /** Called once for each judged comparison; not again for a repeated answer, and not for a fault. */
  readonly onVerdict?: OnVerdict;
  /** Told what went wrong behind an answer: errors that are not problems of the list, and what the hook or the store threw. */
  readonly onError?: (error: unknown) => void;
  /** Where verdicts are kept for idempotency keys; the memory of this process unless given. */
  readonly store?: VerdictStore;
}

export interface Compared {
  readonly answer: FaceCompareAnswer;
  /** A uuid. */
  readonly requestId: string;
  /** The caller went away; nobody reads the answer. */
  readonly abandoned: boolean;
}

/** Requests, held until they are answered: in Node 20 the signal of a request that was collected never aborts. */
const underWay = new Set<Request>();

/** @returns from a request and its principal (who asks) to the answer; the principal may throw, as the first thing that can go wrong */
export function compareFaces(
  upstream: Upstream,
  { onVerdict, onError = () => {}, store = memoryStore() }: CompareConfig,
) {
  const once = idempotently(store, onError);

  async function judge(call: UpstreamCall, signal: AbortSignal): Promise<FaceCompareAnswer> {
    const answer = failClosed(await upstream.compare(call, { signal }).catch(withoutDetail));
    if (statusOf(answer) === 200)
      await tellHost(
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

/** What an upstream says beyond its code and its images stays here: it may hold text of somebody else. */
function withoutDetail(cause: unknown): never {
  const { code, sides, retryAfter } = problemOf(cause);
  throw new ProblemError(
    { code, ...(sides ? { sides } : {}), ...(retryAfter === undefined ? {} : { retryAfter }) },
    { cause },
  );
}

/** A caller's mistake is no news to the operator; a fault of ours is. */
function reportUnlessExpected(
  error: unknown,
  { code }: Problem,
  onError: (error: unknown) => void,
): void {
  const carried = (error as { problem?: { code?: unknown } } | null)?.problem?.code;
  if (!isProblemCode(carried) || code === 'internal-error') onError(error);
}
