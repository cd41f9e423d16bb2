import { ProblemError, problemOf } from '@facecompare/contract';
import { problemAnswer } from '../../answer/problem-answer.ts';
import { responseOf, SECURITY_HEADERS } from '../../answer/response.ts';
import type { SessionAccess } from '../session-access.ts';

/**
 * Answers a page about its own session with JSON, or with the problem of its token.
 * @param work returns what to answer; null if the session was forgotten meanwhile
 */
export async function pageResponse(
  sessions: SessionAccess,
  request: Request,
  work: (sessionId: string) => Promise<object | null>,
): Promise<Response> {
  try {
    const { id } = await sessions.authenticate(request);
    const answer = await work(id);
    if (!answer) throw new ProblemError({ code: 'unauthorized' });
    return Response.json(answer, { headers: SECURITY_HEADERS });
  } catch (error) {
    return responseOf(problemAnswer(problemOf(error)));
  }
}
