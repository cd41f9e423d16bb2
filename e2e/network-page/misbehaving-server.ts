/** A real HTTP server that serves a built page, and whose API does what a test wants. */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import { extname, join } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

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

export interface MisbehavingServer {
  readonly origin: string;
  readonly calls: Call[];
  behave: Behaviour;
  stop(): Promise<void>;
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

const MATCH = JSON.stringify({
  data: {
    isMatched: true,
    dissimilarity: 1.2,
    threshold: 2.4,
    detected_face_image: true,
    detected_id_face_image: true,
  },
  services: {},
  error_code: null,
});

/** Answers "match", as a working backend does. */
export const match = afterTheBody((response) =>
  response.writeHead(200, { 'content-type': 'application/json' }).end(MATCH),
);

/**
 * Starts the server.
 * @param folder the built page; without one there is only the API
 */
export async function misbehavingServer(folder?: string): Promise<MisbehavingServer> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://page');
    // The browser itself repeats a request on a reused connection that breaks, and no test wants
    // that.
    response.setHeader('connection', 'close');
    if (pathname.startsWith('/api/')) {
      const call: Call = {
        method: request.method,
        headers: request.headers,
        bytes: 0,
        body: '',
        dropped: false,
      };
      misbehaving.calls.push(call);
      request.on('error', () => {});
      response.on('close', () => {
        call.dropped = !response.writableFinished;
      });
      return misbehaving.behave(call, request, response);
    }
    try {
      if (!folder) throw new Error('There is no page here.');
      const file = pathname === '/' ? 'index.html' : pathname.slice(1);
      const body = await readFile(join(folder, file));
      response
        .writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' })
        .end(body);
    } catch {
      response.writeHead(404).end();
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port.');
  const misbehaving: MisbehavingServer = {
    origin: `http://127.0.0.1:${address.port}`,
    calls: [],
    behave: match,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return misbehaving;
}
