import type { MiddlewareHandler } from 'hono';

const ALLOWED_HEADERS = 'content-type, authorization, apikey, idempotency-key';
/** Seconds that a browser may keep a permission. */
const MAX_AGE = '600';

/**
 * Allows cross-origin access for exactly these origins, compared as whole strings; an empty list
 * allows none. The origin "null" (a sandboxed frame, a file) can be any page and is never allowed.
 */
export function cors(origins: readonly string[]): MiddlewareHandler {
  const allowed = new Set(origins.filter((origin) => origin !== 'null' && origin !== '*'));
  return async (c, next) => {
    const origin = c.req.header('Origin');
    const permitted = origin !== undefined && allowed.has(origin);
    const preflight =
      c.req.method === 'OPTIONS' && c.req.header('Access-Control-Request-Method') !== undefined;
    if (permitted && preflight) {
      c.res = new Response(null, {
        status: 204,
        headers: {
          'Access-Control-Allow-Methods': 'GET, POST, DELETE',
          'Access-Control-Allow-Headers': ALLOWED_HEADERS,
          'Access-Control-Max-Age': MAX_AGE,
        },
      });
    } else {
      await next();
    }
    c.res.headers.append('Vary', 'Origin');
    if (!permitted) return;
    c.res.headers.set('Access-Control-Allow-Origin', origin);
    c.res.headers.set('Access-Control-Expose-Headers', 'retry-after');
  };
}
