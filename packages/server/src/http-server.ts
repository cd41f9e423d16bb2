import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { problemAnswer } from './answer/problem-answer.ts';
import { responseOf } from './answer/response.ts';
import { answerClientError } from './client-error.ts';
import { CONNECTION_LIMITS } from './limits.ts';

/**
 * Creates a Node server around a handler, with limits on how slow a sender may be. It does not
 * listen yet.
 * @param fetch the handler: `createApp(…).fetch`
 */
export function createHttpServer(
  fetch: (request: Request) => Response | Promise<Response>,
): Server {
  const { headersTimeout, requestTimeout, connectionsCheckingInterval } = CONNECTION_LIMITS;
  const listener = getRequestListener((request) => fetch(request), {
    overrideGlobalObjects: false,
    // Called if the message cannot become a request, because its host or address is invalid.
    errorHandler: () => responseOf(problemAnswer({ code: 'invalid-request' })),
  });
  const server = createServer({ connectionsCheckingInterval }, listener);
  server.headersTimeout = headersTimeout;
  server.requestTimeout = requestTimeout;
  return server.on('clientError', answerClientError);
}

/**
 * Stops accepting, lets running answers finish, and closes connections as they become idle.
 * @returns once the last connection is closed, or the drain timeout has passed
 */
export async function drain(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const limit = setTimeout(() => server.closeAllConnections(), CONNECTION_LIMITS.drainTimeout);
  server.closeIdleConnections();
  await closed;
  clearInterval(sweep);
  clearTimeout(limit);
}
