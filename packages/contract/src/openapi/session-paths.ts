/** The operations on sessions in the OpenAPI document. All of them are an extension. */

import { SESSION_COMPARE_PATH, SESSION_PATH, SESSIONS_PATH } from '../wire-names.ts';
import { errorResponses, IDEMPOTENCY_KEY, requestBody, response } from './openapi-parts.ts';

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  /** Whose credentials it takes. */
  readonly by: 'ApiKey' | 'BearerAuth';
  readonly takes?: string;
  readonly gives: string;
  readonly status?: 200 | 201;
  readonly parameters?: readonly object[];
}

const operation = ({ by, takes, gives, status = 200, parameters, ...named }: Operation) => ({
  ...named,
  security: [{ [by]: [] }],
  ...(parameters ? { parameters } : {}),
  ...(takes ? { requestBody: requestBody(takes) } : {}),
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
});
