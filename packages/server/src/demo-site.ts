import { serveStatic } from '@hono/node-server/serve-static';
import type { MiddlewareHandler } from 'hono';

/**
 * The policy of the demo page. Everything comes from this server, and no page may frame it.
 * `'unsafe-inline'` is for styles only and on this page only: the React Query devtools of the demo
 * write style elements without a nonce.
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

/**
 * Serves the files of a folder at `/`, and `name.html` also at `/name`. It never serves dot files;
 * the next handler gets every other path.
 */
export function demoSite(folder: string): MiddlewareHandler {
  const files = serveStatic({ root: folder });
  const pages = serveStatic({ root: folder, rewriteRequestPath: (path) => `${path}.html` });
  return async (c, next) => {
    if (/\/\./.test(c.req.path)) return next();
    const none = async () => {};
    const response = (await files(c, none)) ?? (await pages(c, none));
    if (!(response instanceof Response)) return next();
    response.headers.set('Content-Security-Policy', PAGE_POLICY);
    response.headers.set('Permissions-Policy', 'camera=(self)');
    response.headers.set('Cache-Control', 'no-cache');
    return response;
  };
}
