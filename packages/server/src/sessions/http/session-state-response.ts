import type { SessionAccess } from '../session-access.ts';
import { pageResponse } from './page-response.ts';
import { stateOutput } from './session-output.ts';

/** Answers a page that asks for the state of its session, for example after it was reloaded. */
export const sessionStateResponse = (
  sessions: SessionAccess,
  request: Request,
): Promise<Response> =>
  pageResponse(sessions, request, async (id) => {
    const state = await sessions.state(id);
    return state && stateOutput(state);
  });
