import { ProblemError } from '@facecompare/contract';
import type { JudgedAnswer } from '../answer/judged-answer.ts';
import { statusOf } from '../answer/response.ts';
import type { KeptVerdict, VerdictStore } from '../store/verdict-store.ts';

/** What makes two requests the same one. */
export interface Identity {
  /** The caller. Two callers may use the same key without affecting each other. */
  readonly principal: string;
  readonly key: string;
  /** SHA-256 of the body. */
  readonly fingerprint: string;
}

type Work = (signal: AbortSignal) => Promise<JudgedAnswer>;

interface Flight {
  readonly fingerprint: string;
  readonly controller: AbortController;
  readonly answer: Promise<JudgedAnswer>;
  waiters: number;
}

/**
 * Does the work for each key once. If a second request comes while the work still runs, it waits
 * for the same answer. A later request gets the stored answer.
 *
 * Only verdicts are stored. An error goes to all callers who wait, and is not stored. So the next
 * request with this key does the work again. If the store takes claims, a request whose work runs on
 * another server is refused meanwhile. If a caller disconnects, the work ends only if no other caller
 * waits for it.
 * @returns a function from an identity, the caller's own signal and the work to the answer
 * @throws ProblemError `idempotency-key-reused` if the key belongs to another body, `rate-limited` if
 *   another server does the work, `aborted` once the caller's signal aborts
 */
export function idempotently(store: VerdictStore, onError: (error: unknown) => void) {
  const flights = new Map<string, Flight>();

  async function fly(
    name: string,
    fingerprint: string,
    signal: AbortSignal,
    work: Work,
  ): Promise<JudgedAnswer> {
    const kept = await keptOrClaimed(name);
    if (kept && kept.fingerprint !== fingerprint)
      throw new ProblemError({ code: 'idempotency-key-reused' });
    if (kept) return kept.answer;
    let isVerdict = false;
    try {
      const answer = await work(signal);
      isVerdict = statusOf(answer) === 200;
      if (isVerdict) await reported(() => store.set(name, { fingerprint, answer }));
      return answer;
    } finally {
      if (!isVerdict) await reported(() => store.release?.(name));
    }
  }

  /** Returns the stored verdict. Undefined means that this process does the work. */
  async function keptOrClaimed(name: string): Promise<KeptVerdict | undefined> {
    const kept = await store.get(name);
    if (kept || !store.claim || (await store.claim(name))) return kept;
    const keptMeanwhile = await store.get(name);
    if (keptMeanwhile) return keptMeanwhile;
    throw new ProblemError({ code: 'rate-limited', retryAfter: 1 });
  }

  /**
   * Writes into the store. If it fails, the caller still gets the answer, but a later request with
   * this key compares again.
   */
  async function reported(write: () => void | Promise<void>): Promise<void> {
    try {
      await write();
    } catch (error) {
      onError(error);
    }
  }

  function start(name: string, fingerprint: string, work: Work): Flight {
    const controller = new AbortController();
    const flight: Flight = {
      fingerprint,
      controller,
      waiters: 0,
      answer: fly(name, fingerprint, controller.signal, work),
    };
    flights.set(name, flight);
    const land = () => drop(name, flight);
    flight.answer.then(land, land);
    return flight;
  }

  function drop(name: string, flight: Flight) {
    if (flights.get(name) === flight) flights.delete(name);
  }

  return (
    { principal, key, fingerprint }: Identity,
    signal: AbortSignal,
    work: Work,
  ): Promise<JudgedAnswer> => {
    const name = `${principal} ${key}`;
    if (signal.aborted) return Promise.reject(new ProblemError({ code: 'aborted' }));
    const flight = flights.get(name) ?? start(name, fingerprint, work);
    if (flight.fingerprint !== fingerprint)
      return Promise.reject(new ProblemError({ code: 'idempotency-key-reused' }));
    return new Promise((resolve, reject) => {
      const leave = () => {
        reject(new ProblemError({ code: 'aborted' }));
        if (--flight.waiters > 0) return;
        drop(name, flight);
        flight.controller.abort();
      };
      const stay = () => signal.removeEventListener('abort', leave);
      flight.waiters++;
      signal.addEventListener('abort', leave, { once: true });
      flight.answer.finally(stay).then(resolve, reject);
    });
  };
}
