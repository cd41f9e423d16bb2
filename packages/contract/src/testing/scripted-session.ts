import type { OpenSession } from '../backend.ts';
import { throwIfAborted } from '../http/throw-if-aborted.ts';
import { type Problem, ProblemError } from '../problem.ts';
import type { SessionState } from '../session/session-state.ts';
import type { ScriptedBackend } from './scripted-backend.ts';

export interface ScriptedSessionBackend extends ScriptedBackend {
  /** How often the server was asked about the session. */
  readonly asked: number;
  /** The consent records of the withdrawals, in order. */
  readonly withdrawals: readonly (object | undefined)[];
}

/** An open session of three tries and a quarter of an hour, which holds no photo. */
export const openSession = (changes: Partial<SessionState> = {}): SessionState => ({
  status: 'open',
  attemptsLeft: 3,
  endsAt: Date.now() + 900_000,
  referenceHeld: false,
  ...changes,
});

/**
 * Adds a session to a scripted backend.
 * @param says what the server says about the session, in order; the last one is repeated
 * @param token another token is another session
 */
export function withScriptedSession(
  backend: ScriptedBackend,
  says: readonly (SessionState | Problem)[],
  token = 'scripted-session',
): ScriptedSessionBackend {
  let asked = 0;
  const withdrawals: (object | undefined)[] = [];
  const session: OpenSession = {
    async ask({ signal }) {
      throwIfAborted(signal);
      const said = says[Math.min(asked++, says.length - 1)];
      if (said && 'status' in said) return said;
      throw new ProblemError(said ?? { code: 'internal-error', detail: 'The script is empty.' });
    },
    // The script has one list of answers, with and without a held photo.
    compareHeld: (request, options) =>
      backend.compare({ ...request, reference: request.selfie }, options),
    async withdraw(consent) {
      withdrawals.push(consent);
    },
  };
  return {
    name: backend.name,
    recipient: backend.recipient,
    compare: (request, options) => backend.compare(request, options),
    requests: backend.requests,
    withdrawals,
    get aborted() {
      return backend.aborted;
    },
    get asked() {
      return asked;
    },
    session: { token, open: async () => session },
  };
}
