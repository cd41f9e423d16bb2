import { ProblemError, problemOf } from '@facecompare/contract';
import { problemAnswer } from '../../answer/problem-answer.ts';
import { responseOf, SECURITY_HEADERS } from '../../answer/response.ts';
import type { SessionAccess } from '../session-access.ts';
import { stateOutput } from './session-output.ts';

/** Answers a page that asks for the state of its session, for example after it was reloaded. */
export async function sessionStateResponse(
  sessions: SessionAccess,
  request: Request,
): Promise<Response> {
  try {
    const { id } = await sessions.authenticate(request);
    const state = await sessions.state(id);
    if (!state) throw new ProblemError({ code: 'unauthorized' });
    return Response.json(stateOutput(state), { headers: SECURITY_HEADERS });
  } catch (error) {
    return responseOf(problemAnswer(problemOf(error)));
  }
}
