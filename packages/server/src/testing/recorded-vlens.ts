import {
  createServer,
  type IncomingHttpHeaders,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';

/** One recorded answer: an envelope under a status, or a way to misbehave on the socket. */
export interface Recorded {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON unless it is a string. */
  readonly body?: unknown;
  /** Takes over the socket instead. */
  readonly misbehave?: (response: ServerResponse) => void;
}

export interface RecordedVlens {
  readonly url: string;
  readonly requests: {
    readonly url: string;
    readonly headers: IncomingHttpHeaders;
    readonly body: Record<string, unknown>;
  }[];
  /** The answer to every request from now on. */
  answer: Recorded | ((body: Record<string, unknown>) => Recorded);
  /** Number of connections that broke off before their answer was complete. */
  abandoned: number;
  close(): Promise<void>;
}

/** A success as in the API's reference. */
export const recordedMatch = (
  data: Record<string, unknown> = {},
  services: Record<string, unknown> = {},
) => ({
  services: {
    validations: { validation_errors: [] },
    spoofing: { fake: null },
    classification: { doc_type: null },
    liveness: null,
    ...services,
  },
  data: {
    transaction_id: '3f1f8d3c-3f2a-4a52-9f11-0f1e8b6a7c01',
    request_id: '7b9c1a52-3f2a-4a52-9f11-0f1e8b6a7c02',
    client_transaction_id: null,
    isMatched: true,
    dissimilarity: 1.1,
    threshold: 2.4,
    score: 0.77,
    detected_face_image: true,
    detected_id_face_image: true,
    ...data,
  },
  error_code: null,
  error_message: null,
});

/** An error in the style of the newer pages: reported in the body, under any status. */
export const recordedError = (
  code: unknown,
  message: unknown = 'canary message of the vendor',
) => ({
  data: null,
  error_code: code,
  error_message: message,
  error_descriptions: null,
});

/**
 * Starts a server on this machine that answers like VLens, from a list of documented or observed
 * answers.
 */
export async function recordedVlens(): Promise<RecordedVlens> {
  const recorded: RecordedVlens = {
    url: '',
    requests: [],
    answer: {},
    abandoned: 0,
    close: async () => {},
  };
  const server: Server = createServer(async (request, response) => {
    response.on('close', () => {
      if (!response.writableFinished) recorded.abandoned++;
    });
    const chunks: Uint8Array[] = [];
    for await (const chunk of request) chunks.push(chunk as Uint8Array);
    const body = JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>;
    recorded.requests.push({ url: request.url ?? '', headers: request.headers, body });
    const {
      status = 200,
      headers = {},
      body: sent,
      misbehave,
    } = typeof recorded.answer === 'function' ? recorded.answer(body) : recorded.answer;
    if (misbehave) return misbehave(response);
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
    response.end(typeof sent === 'string' ? sent : JSON.stringify(sent));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(recorded, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  });
}
