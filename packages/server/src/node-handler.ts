import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { problemAnswer } from './answer/problem-answer.ts';
import { responseOf } from './answer/response.ts';

/** A request of node:http, Express or Fastify. `body` is what a middleware has already read. */
export type NodeRequest = IncomingMessage & { readonly body?: unknown };

/** Answers one request of node:http. It never rejects. */
export type NodeHandler = (request: NodeRequest, response: ServerResponse) => Promise<void>;

/** Returns a parsed body as it was sent, or as JSON again; undefined if no middleware kept it. */
function bodyAgain(body: unknown): string | Uint8Array<ArrayBuffer> | undefined {
  if (body === undefined || body === null) return undefined;
  if (typeof body === 'string') return body;
  return body instanceof Uint8Array ? Uint8Array.from(body) : JSON.stringify(body);
}

/**
 * Returns the request with its body, also if a middleware read the stream before; null if the body
 * is gone.
 */
function withBody(
  request: Request,
  { body, readableEnded }: { readonly body?: unknown; readonly readableEnded: boolean },
): Request | null {
  if (!readableEnded || request.method === 'GET' || request.method === 'HEAD') return request;
  const again = bodyAgain(body);
  if (again === undefined) return null;
  const headers = new Headers(request.headers);
  // They describe the bytes that were sent, and a middleware has already unpacked and parsed those.
  for (const name of ['Content-Length', 'Content-Encoding', 'Transfer-Encoding'])
    headers.delete(name);
  return new Request(request.url, {
    method: request.method,
    headers,
    body: again,
    signal: request.signal,
  });
}

/**
 * Creates a handler for servers that use `(request, response)`: node:http, Express, Fastify
 * (`request.raw`, `reply.raw`), Nest. If a middleware such as `express.json()` has read the body,
 * its `request.body` is used. Such a middleware has a limit of its own (100 kB in Express) that is
 * too small for two photos: put this handler before it.
 * @param handler what `createFaceCompareHandler` returns
 * @example app.post('/api/face-compare', toNodeHandler(createFaceCompareHandler({ upstream })));
 */
export function toNodeHandler(handler: (request: Request) => Promise<Response>): NodeHandler {
  const listener = getRequestListener(
    (request, { incoming }) => {
      const whole = withBody(request, incoming);
      return whole
        ? handler(whole)
        : responseOf(problemAnswer({ code: 'internal-error', detail: BODY_GONE }));
    },
    // The host may rely on Node's own Request and Response.
    {
      overrideGlobalObjects: false,
      errorHandler: () => responseOf(problemAnswer({ code: 'invalid-request' })),
    },
  );
  return (request, response) => listener(request, response);
}

const BODY_GONE =
  'Another middleware has read the body and kept nothing of it: put this handler before it.';
