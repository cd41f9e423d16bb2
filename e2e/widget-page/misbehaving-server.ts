/** A real HTTP server that serves a built page, and whose API does what a test wants. */
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { fileIn, listen, type Site, send } from '../../tools/listen.ts';
import { type BuiltPage, buildPage } from '../build-page.ts';

/** One request to the API, as far as it has arrived. */
export interface Call {
  readonly method: string | undefined;
  readonly headers: IncomingHttpHeaders;
  /** Bytes of the body so far. */
  bytes: number;
  /** The whole body; empty until it has arrived. */
  body: string;
  /** Whether the client closed the connection before it had the whole answer. */
  dropped: boolean;
}

/** What the API does with a request whose body is not read yet. */
export type Behaviour = (call: Call, request: IncomingMessage, response: ServerResponse) => void;

export interface MisbehavingServer extends Site {
  readonly calls: Call[];
  behave: Behaviour;
  /** More headers of every answer from now on. */
  headers: Readonly<Record<string, string>>;
}

/** Reads the whole body first, and then calls `answer`. */
export const afterTheBody =
  (answer: (response: ServerResponse, call: Call) => void): Behaviour =>
  (call, request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => {
      pieces.push(piece);
      call.bytes += piece.length;
    });
    request.on('end', () => {
      call.body = Buffer.concat(pieces).toString();
      answer(response, call);
    });
  };

/** Answers with a text, in JSON unless the headers say something else. */
export const answer = (
  body: string | Buffer,
  headers: Readonly<Record<string, string>> = {},
  status = 200,
) =>
  afterTheBody((response) =>
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body),
  );

const FOUND = { detected_face_image: true, detected_id_face_image: true };
const MATCH = { isMatched: true, dissimilarity: 1.2, threshold: 2.4, ...FOUND };

/** Answers "match", as a working backend does. */
export const match = answer(JSON.stringify({ data: MATCH, services: {}, error_code: null }));

/**
 * Starts the server.
 * @param built the page; without one there is only the API
 */
export async function misbehavingServer(built?: BuiltPage): Promise<MisbehavingServer> {
  const site = await listen(async (request, response, path) => {
    // The browser itself repeats a request on a reused connection that breaks, and no test wants
    // that.
    response.setHeader('connection', 'close');
    for (const [name, value] of Object.entries(misbehaving.headers))
      response.setHeader(name, value);
    if (!path.startsWith('/api/'))
      return send(response, path, built ? await fileIn(built.folder, path) : null);
    const { method, headers } = request;
    const call: Call = { method, headers, bytes: 0, body: '', dropped: false };
    misbehaving.calls.push(call);
    request.on('error', () => {});
    response.on('close', () => {
      call.dropped = !response.writableFinished;
    });
    return misbehaving.behave(call, request, response);
  });
  const misbehaving: MisbehavingServer = {
    ...site,
    calls: [],
    behave: match,
    headers: {},
    async stop() {
      await site.stop();
      built?.remove();
    },
  };
  return misbehaving;
}

/** Builds the page with the widget, and serves it. */
export const serveWidget = async () => misbehavingServer(await buildPage('widget-page'));
