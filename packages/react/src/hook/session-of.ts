import type { Backend, BackendSession } from '@facecompare/contract';
import { ProblemError } from '@facecompare/contract/problem';

/**
 * Returns the session of a backend.
 * @throws ProblemError `misconfigured` if it has none
 */
export function sessionOf({ session }: Backend): BackendSession {
  if (session) return session;
  throw new ProblemError({ code: 'misconfigured', detail: 'The backend has no session.' });
}
