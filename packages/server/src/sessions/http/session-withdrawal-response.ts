import { parseJson } from '../../request/parse-json.ts';
import { readCapped } from '../../request/read-capped.ts';
import { isObject } from '../../upstreams/is-object.ts';
import type { SessionAccess } from '../session-access.ts';
import { pageResponse } from './page-response.ts';
import { withdrawnOutput } from './session-output.ts';

/** In bytes. A record has at most 4,096 characters. */
const MAX_BODY = 32 * 1024;

/**
 * Returns the consent record in the body of a withdrawal; null if it cannot be read. The person's
 * wish counts without it too.
 */
export async function withdrawalRecordIn(request: Request): Promise<unknown> {
  try {
    const body = await readCapped(request.body, MAX_BODY);
    const parsed = body && parseJson(body);
    return isObject(parsed) ? parsed.consent : null;
  } catch {
    return null;
  }
}

/** Answers a page whose person takes the consent back. */
export const sessionWithdrawalResponse = (
  sessions: SessionAccess,
  request: Request,
): Promise<Response> =>
  pageResponse(sessions, request, async (id) => {
    const withdrawn = await sessions.withdraw(id, await withdrawalRecordIn(request));
    return withdrawn && withdrawnOutput(withdrawn);
  });
