/** For a host whose FaceCompare server is another process: the same functions over HTTP. */
import {
  FaceCompareAnswer,
  type ProblemCode,
  ProblemError,
  SESSIONS_PATH,
} from '@facecompare/contract';
import { wireFields } from '@facecompare/contract/http';
import {
  SessionCreatedOutput,
  SessionErasedOutput,
  SessionOutput,
  SessionWithdrawnOutput,
} from '@facecompare/contract/session';
import type { Sessions } from '../create-sessions.ts';
import type { CreatedSession } from '../created-session.ts';
import type { ErasedSession } from '../erased-session.ts';
import type { NewSession } from '../session-input.ts';
import type { SessionView } from '../session-view.ts';
import { createdOf, erasedOf, viewOfOutput, withdrawnOf } from './session-from-output.ts';

export interface SessionsClientOptions {
  /** The address of the server: `https://faces.example`. */
  readonly url: string;
  /** A key of the server (`API_KEY`), or a function that returns it. */
  readonly apiKey: string | (() => string);
  /** Milliseconds to wait for an answer; 30,000 by default. */
  readonly timeoutMs?: number;
  /** Sends requests; the global `fetch` by default. */
  readonly fetch?: typeof fetch;
}

/** The functions of `createSessions` that a host needs. */
export type SessionsClient = Pick<Sessions, 'create' | 'get' | 'cancel' | 'withdraw' | 'erase'>;

/** What this file needs of a zod schema. */
interface Schema<Output> {
  safeParse(
    value: unknown,
  ): { readonly success: true; readonly data: Output } | { readonly success: false };
}

const inputOf = (given: NewSession): string =>
  JSON.stringify({
    ...wireFields(given),
    subject: given.subject,
    reference_image: given.referenceImage && Buffer.from(given.referenceImage).toString('base64'),
    max_attempts: given.maxAttempts,
    expires_in: given.expiresIn,
    allowed_origins: given.allowedOrigins,
  });

/**
 * Creates a client of `/v1/sessions`. Each function throws a `ProblemError` if the server refuses,
 * cannot be reached (`network-failed`), or answers something else (`bad-response`).
 * @throws TypeError if the address is none
 * @example
 * const sessions = createSessionsClient({ url: 'https://faces.example', apiKey });
 * const { sessionToken } = await sessions.create({ subject: 'customer-17' });
 */
export function createSessionsClient({
  url,
  apiKey,
  timeoutMs = 30_000,
  fetch: send = fetch,
}: SessionsClientOptions): SessionsClient {
  const base = new URL(url);

  async function ask(method: string, path: string, body?: string): Promise<Response> {
    try {
      return await send(new URL(path, base), {
        method,
        headers: {
          ApiKey: typeof apiKey === 'function' ? apiKey() : apiKey,
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body }),
        signal: AbortSignal.timeout(timeoutMs),
        // A redirect would send the key and a photo to any address that it names.
        redirect: 'error',
      });
    } catch (cause) {
      const code: ProblemCode = 'network-failed';
      throw new ProblemError({ code }, { cause });
    }
  }

  async function read<Output>(response: Response, schema: Schema<Output>): Promise<Output> {
    const json: unknown = await response.json().catch(() => null);
    const problem = FaceCompareAnswer.safeParse(json).data?.problem;
    if (problem) throw new ProblemError({ code: problem.code });
    const parsed = schema.safeParse(json);
    if (!response.ok || !parsed.success) throw new ProblemError({ code: 'bad-response' });
    return parsed.data;
  }

  /** Reads an answer about one session; null if the server does not know it. */
  async function known<Output>(answer: Promise<Response>, schema: Schema<Output>) {
    const response = await answer;
    return response.status === 404 ? null : read(response, schema);
  }

  const pathOf = (id: string): string => `${SESSIONS_PATH}/${encodeURIComponent(id)}`;
  const viewed = async (answer: Promise<Response>): Promise<SessionView | null> => {
    const output = await known(answer, SessionOutput);
    return output && viewOfOutput(output);
  };

  return {
    async create(given: NewSession = {}): Promise<CreatedSession> {
      const response = await ask('POST', SESSIONS_PATH, inputOf(given));
      return createdOf(await read(response, SessionCreatedOutput));
    },
    get: (id) => viewed(ask('GET', pathOf(id))),
    cancel: (id) => viewed(ask('POST', `${pathOf(id)}/cancel`)),
    async withdraw(id, record) {
      const body = record === undefined ? undefined : JSON.stringify({ consent: record });
      const answer = ask('POST', `${pathOf(id)}/withdraw`, body);
      const output = await known(answer, SessionWithdrawnOutput);
      return output && withdrawnOf(output);
    },
    async erase(id): Promise<ErasedSession | null> {
      const output = await known(ask('DELETE', pathOf(id)), SessionErasedOutput);
      return output && erasedOf(output);
    },
  };
}
