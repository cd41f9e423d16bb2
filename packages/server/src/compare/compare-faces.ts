/**
 * Handles one comparison: reads a request and returns an answer. The HTTP response is built
 * elsewhere. It never throws, because every error becomes an answer too.
 */
import { randomUUID } from 'node:crypto';
import { type FaceCompareAnswer, ProblemError, problemOf } from '@facecompare/contract';
import type { SessionCompareAnswer } from '@facecompare/contract/session';
import { reportUnlessExpected } from '../answer/expected-problem.ts';
import type { JudgedAnswer } from '../answer/judged-answer.ts';
import { problemAnswer } from '../answer/problem-answer.ts';
import { idempotencyKeyOf } from '../request/idempotency-key.ts';
import { readCall } from '../request/read-call.ts';
import { stateOutput } from '../sessions/http/session-output.ts';
import { closed } from '../sessions/session-rules.ts';
import { memoryStore } from '../store/memory.ts';
import type { VerdictStore } from '../store/verdict-store.ts';
import type { Upstream } from '../upstream.ts';
import { type Caller, callersOf } from './caller.ts';
import { type CompareOnceConfig, compareOnce } from './compare-once.ts';
import { idempotently } from './idempotency.ts';

export interface CompareConfig extends CompareOnceConfig {
  /**
   * Called with each error that has no problem code or has the code `internal-error`, and with each
   * error of `onVerdict` or of the store.
   */
  readonly onError?: (error: unknown) => void;
  /**
   * Keeps verdicts for idempotency keys; by default in the memory of this process. Those of sessions
   * are in the store of the sessions.
   */
  readonly store?: VerdictStore;
}

export interface Compared {
  readonly answer: SessionCompareAnswer;
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

/**
 * Connects comparisons to an upstream.
 * @returns a function from a request and its principal (the caller) to the answer. The principal
 *   may throw; it is the first thing that can fail
 */
export function compareFaces(
  upstream: Upstream,
  { onError = () => {}, store = memoryStore(), ...config }: CompareConfig,
) {
  const { sessions } = config;
  const once = idempotently(store, onError);
  const onceInSession = sessions ? idempotently(sessions.answers, onError) : once;
  const judged = compareOnce(upstream, config, onError);

  /** Adds the state of the session, which is newer than a stored answer. */
  async function withState(
    { session, ...answer }: JudgedAnswer,
    sessionId: string | undefined,
  ): Promise<SessionCompareAnswer> {
    const state = sessionId === undefined ? null : await sessions?.state(sessionId);
    return state ? { ...answer, session: { ...session, ...stateOutput(state) } } : answer;
  }

  async function answered(
    request: Request,
    caller: Caller,
    isRead: (requestId: string) => void,
  ): Promise<JudgedAnswer> {
    const { signal } = request;
    // It has no photo, no try and no kept answer, so the rest of the request does not matter.
    if (caller.session?.withdrawal) throw new ProblemError(closed(caller.session.status));
    const key = idempotencyKeyOf(request.headers);
    const read = await readCall(request, caller.session);
    isRead('call' in read ? read.call.requestId : read.requestId);
    if ('problems' in read)
      return problemAnswer({ code: read.problems[0].code }, { images: read.problems });
    const { call, fingerprint } = read;
    const work = (flightSignal: AbortSignal) => judged(call, caller, flightSignal);
    if (key === null) return work(signal);
    const { principal } = caller;
    const identity = { principal, key, fingerprint: await fingerprint() };
    return (caller.session ? onceInSession : once)(identity, signal, work);
  }

  return async (request: Request, principalOf: (request: Request) => string): Promise<Compared> => {
    const { signal } = request;
    underWay.add(request);
    let requestId: string = randomUUID();
    let session: string | undefined;
    const answerOf = async (): Promise<JudgedAnswer> => {
      const caller = await callersOf(sessions, principalOf)(request);
      session = caller.session?.id;
      return answered(request, caller, (id) => {
        requestId = id;
      });
    };
    const failed = (error: unknown): FaceCompareAnswer => {
      const problem = problemOf(error);
      if (!signal.aborted) reportUnlessExpected(error, problem, onError);
      return problemAnswer(problem);
    };
    try {
      const answer = await answerOf().catch(failed);
      return { answer: await withState(answer, session), requestId, abandoned: signal.aborted };
    } catch (error) {
      return { answer: failed(error), requestId, abandoned: signal.aborted };
    } finally {
      underWay.delete(request);
    }
  };
}
