import { serveStatic } from '@hono/node-server/serve-static';
import type { MiddlewareHandler } from 'hono';

/**
 * What the demo page may do. Everything comes from this server, and nothing frames it. `'unsafe-inline'` stands for
 * styles only and on this page only: the React Query devtools of the demo write style elements without a nonce.
 */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "connect-src 'self'",
  "font-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The files of a folder at `/`. Dot files stay inside; what is not there is left to the next handler. */
export function demoSite(folder: string): MiddlewareHandler {
  const files = serveStatic({ root: folder });
  return async (c, next) => {
    if (/\/\./.test(c.req.path)) return next();
    const response = await files(c, async () => {});
    if (!(response instanceof Response)) return next();
    response.headers.set('Content-Security-Policy', PAGE_POLICY);
    response.headers.set('Permissions-Policy', 'camera=(self)');
    response.headers.set('Cache-Control', 'no-cache');
    return response;
  };
}
