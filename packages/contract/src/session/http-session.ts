import type { BackendSession, OpenSession } from '../backend.ts';
import { type Answer, verdictOf } from '../http/answer.ts';
import { ProblemError } from '../problem.ts';
import { sessionStateIn } from './session-state.ts';

/** A request about the session itself, to the address of the comparisons. */
type SendOfSession = (
  method: 'GET' | 'DELETE',
  body: string | null,
  signal: AbortSignal,
) => Promise<Answer>;

/** Throws the problem of an answer without a result. An answer that names none is unreadable. */
function throwProblemOf(answer: Answer): never {
  verdictOf(answer, {});
  throw new ProblemError({ code: 'bad-response', detail: 'The answer holds no session.' });
}

/** Creates the part of the HTTP backend that is about a session. */
export function httpSession(
  token: string,
  compareHeld: OpenSession['compareHeld'],
  send: SendOfSession,
): BackendSession {
  const opened: OpenSession = {
    compareHeld,
    async ask({ signal }) {
      const answer = await send('GET', null, signal);
      const state = answer.status === 200 ? sessionStateIn(answer.json, Date.now()) : null;
      return state ?? throwProblemOf(answer);
    },
    async withdraw(consent, { signal }) {
      const answer = await send('DELETE', JSON.stringify({ consent }), signal);
      if (answer.status !== 200) throwProblemOf(answer);
    },
  };
  return { token, open: async () => opened };
}
