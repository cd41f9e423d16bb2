import {
  ProblemError,
  problemOf,
  SESSION_PATH,
  SESSION_WITHDRAW_PATH,
  SESSIONS_PATH,
} from '@facecompare/contract';
import { type Context, Hono } from 'hono';
import { reportUnlessExpected } from '../../answer/expected-problem.ts';
import { problemAnswer } from '../../answer/problem-answer.ts';
import { responseOf } from '../../answer/response.ts';
import type { Sessions } from '../create-sessions.ts';
import { readSessionInput } from './read-session-input.ts';
import { createdOutput, viewOutput, withdrawnOutput } from './session-output.ts';
import { sessionStateResponse } from './session-state-response.ts';
import { sessionWithdrawalResponse, withdrawalRecordIn } from './session-withdrawal-response.ts';

/** Where everybody finds the public keys of tokens and receipts (RFC 8615). */
export const JWKS_PATH = '/.well-known/jwks.json';

const ONE = `${SESSIONS_PATH}/:id`;
const CANCEL = `${ONE}/cancel`;
const WITHDRAW = `${ONE}/withdraw`;

export interface SessionRoutesConfig {
  /** Refuses callers that are not the host's server. */
  readonly demandKey: (request: Request) => unknown;
  readonly onError: (error: unknown) => void;
}

const found = <Found>(value: Found | null): Found => {
  if (value === null) throw new ProblemError({ code: 'not-found' });
  return value;
};

/** The routes by which the host's server makes, reads and ends sessions, and a page reads its own. */
export function sessionRoutes(
  sessions: Sessions,
  { demandKey, onError }: SessionRoutesConfig,
): Hono {
  const routes = new Hono();

  /** Answers the host's server with JSON, or with the problem that the work throws. */
  async function withKey(c: Context, status: 200 | 201, work: (id: string) => Promise<object>) {
    try {
      demandKey(c.req.raw);
      return c.json(await work(c.req.param('id') ?? ''), status);
    } catch (error) {
      const problem = problemOf(error);
      reportUnlessExpected(error, problem, onError);
      return responseOf(problemAnswer(problem));
    }
  }

  routes.post(SESSIONS_PATH, (c) =>
    withKey(c, 201, async () =>
      createdOutput(await sessions.create(await readSessionInput(c.req.raw))),
    ),
  );
  routes.get(ONE, (c) => withKey(c, 200, async (id) => viewOutput(found(await sessions.get(id)))));
  routes.post(CANCEL, (c) =>
    withKey(c, 200, async (id) => viewOutput(found(await sessions.cancel(id)))),
  );
  routes.post(WITHDRAW, (c) =>
    withKey(c, 200, async (id) =>
      withdrawnOutput(found(await sessions.withdraw(id, await withdrawalRecordIn(c.req.raw)))),
    ),
  );
  routes.delete(ONE, (c) =>
    withKey(c, 200, async (id) => {
      const { sessionId, comparisons, reference } = found(await sessions.erase(id));
      return { session_id: sessionId, comparisons, reference };
    }),
  );
  routes.get(SESSION_PATH, (c) => sessionStateResponse(sessions, c.req.raw));
  routes.post(SESSION_WITHDRAW_PATH, (c) => sessionWithdrawalResponse(sessions, c.req.raw));
  routes.get(JWKS_PATH, (c) => c.json(sessions.jwks()));
  return routes;
}
