/** The requests of a host and of a page to a server with sessions, in process or over HTTP. */
import { SESSION_COMPARE_PATH, SESSIONS_PATH } from '@facecompare/contract';
import {
  SessionCompareAnswer,
  SessionCreatedOutput,
  SessionOutput,
} from '@facecompare/contract/session';
import { base64 } from './sample-request.ts';

/** The API key of the host's server. */
export const HOST_KEY = 'key-of-the-host';

export type Send = (
  path: string,
  method: string,
  headers: Readonly<Record<string, string>>,
  body?: unknown,
) => Promise<Response>;

export interface Comparison {
  readonly token?: string;
  readonly selfie: Uint8Array;
  /** Left out if the session holds it. */
  readonly reference?: Uint8Array;
  readonly body?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly path?: string;
}

/** Returns a function that sends JSON to any address. */
export const sendTo =
  (url: string): Send =>
  (path, method, headers, body) =>
    fetch(new URL(path, url), initOf(method, headers, body));

export const initOf = (
  method: string,
  headers: Readonly<Record<string, string>>,
  body: unknown,
): RequestInit => ({
  method,
  headers: { ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers },
  ...(body === undefined ? {} : { body: JSON.stringify(body) }),
});

export function sessionRequests(send: Send, apiKey = HOST_KEY) {
  const asHost = (path: string, method = 'GET', body?: unknown) =>
    send(path, method, { ApiKey: apiKey }, body);

  return {
    send,
    asHost,
    async open(body: Readonly<Record<string, unknown>> = {}) {
      const response = await asHost(SESSIONS_PATH, 'POST', body);
      if (response.status !== 201) throw new Error(await response.text());
      return SessionCreatedOutput.parse(await response.json());
    },
    async read(sessionId: string) {
      const response = await asHost(`${SESSIONS_PATH}/${sessionId}`);
      return SessionOutput.parse(await response.json());
    },
    async compare({ token, selfie, reference, body, headers, path }: Comparison) {
      const response = await send(
        path ?? SESSION_COMPARE_PATH,
        'POST',
        { ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }), ...headers },
        {
          face_image1: base64(selfie),
          ...(reference ? { face_image2: base64(reference) } : {}),
          ...body,
        },
      );
      const answer = SessionCompareAnswer.parse(await response.json());
      return {
        status: response.status,
        code: answer.problem?.code ?? null,
        isMatched: answer.data?.isMatched === true,
        session: answer.session,
        answer,
      };
    },
  };
}
