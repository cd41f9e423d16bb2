/** The operations on sessions in the OpenAPI document. All of them are an extension. */
import {
  SESSION_COMPARE_PATH,
  SESSION_PATH,
  SESSION_WITHDRAW_PATH,
  SESSIONS_PATH,
} from '../wire-names.ts';
import { errorResponses, IDEMPOTENCY_KEY, requestBody, response } from './openapi-parts.ts';

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description?: string;
  /** Whose credentials it takes. */
  readonly by: 'ApiKey' | 'BearerAuth';
  readonly takes?: string;
  /** Whether the body may be left out. */
  readonly isBodyOptional?: boolean;
  readonly gives: string;
  readonly status?: 200 | 201;
  readonly parameters?: readonly object[];
}

const operation = ({
  by,
  takes,
  isBodyOptional = false,
  gives,
  status = 200,
  parameters,
  ...named
}: Operation) => ({
  ...named,
  security: [{ [by]: [] }],
  ...(parameters ? { parameters } : {}),
  ...(takes ? { requestBody: requestBody(takes, !isBodyOptional) } : {}),
  responses: { [status]: response('The result.', gives), ...errorResponses() },
});

const SESSION_ID = {
  name: 'session_id',
  in: 'path',
  required: true,
  schema: { type: 'string' },
};

export const sessionPaths = () => ({
  [SESSIONS_PATH]: {
    post: operation({
      operationId: 'create-session',
      summary: 'Open a session for one person',
      by: 'ApiKey',
      takes: 'SessionInput',
      gives: 'SessionCreatedOutput',
      status: 201,
    }),
  },
  [`${SESSIONS_PATH}/{session_id}`]: {
    parameters: [SESSION_ID],
    get: operation({
      operationId: 'read-session',
      summary: 'Read a session with its comparisons',
      by: 'ApiKey',
      gives: 'SessionOutput',
    }),
    delete: operation({
      operationId: 'erase-session',
      summary: 'Erase everything about a session',
      by: 'ApiKey',
      gives: 'SessionErasedOutput',
    }),
  },
  [`${SESSIONS_PATH}/{session_id}/cancel`]: {
    parameters: [SESSION_ID],
    post: operation({
      operationId: 'cancel-session',
      summary: 'End a session',
      by: 'ApiKey',
      gives: 'SessionOutput',
    }),
  },
  [`${SESSIONS_PATH}/{session_id}/withdraw`]: {
    parameters: [SESSION_ID],
    post: operation({
      operationId: 'withdraw-session',
      summary: 'Withdraw the consent of a person, and erase the comparisons',
      by: 'ApiKey',
      takes: 'SessionWithdrawInput',
      isBodyOptional: true,
      gives: 'SessionWithdrawnOutput',
    }),
  },
  [SESSION_PATH]: {
    get: operation({
      operationId: 'read-own-session',
      summary: 'Read the state of the own session',
      by: 'BearerAuth',
      gives: 'SessionStateOutput',
    }),
  },
  [SESSION_COMPARE_PATH]: {
    post: operation({
      operationId: 'session-compare',
      summary: 'Compare two face images in a session',
      by: 'BearerAuth',
      takes: 'SessionCompareInput',
      gives: 'SessionCompareAnswer',
      parameters: [IDEMPOTENCY_KEY],
    }),
  },
  [SESSION_WITHDRAW_PATH]: {
    post: operation({
      operationId: 'withdraw-own-session',
      summary: 'Withdraw the consent, and erase the comparisons of the own session',
      description:
        'Also allowed when the session has ended, as long as its record is kept. `DELETE` on the path of a comparison does the same.',
      by: 'BearerAuth',
      takes: 'SessionWithdrawInput',
      isBodyOptional: true,
      gives: 'SessionWithdrawnOutput',
    }),
  },
});
