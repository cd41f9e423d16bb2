/**
 * All routes of the server as one handler that never listens: pass `app.fetch` to any runtime, or
 * to a test.
 */
import { COMPARE_PATH } from '@facecompare/contract';
import { openApiDocument } from '@facecompare/contract/openapi';
import { Hono, type MiddlewareHandler } from 'hono';
import { problemAnswer } from './answer/problem-answer.ts';
import { responseOf, SECURITY_HEADERS, verdictClassOf } from './answer/response.ts';
import { apiKeys } from './auth/api-key.ts';
import { cors } from './auth/cors.ts';
import { demandSameOrigin } from './auth/same-origin.ts';
import { type CompareConfig, compareFaces } from './compare-faces.ts';
import { demoSite } from './demo-site.ts';
import type { RequestRecord } from './request-record.ts';
import type { Upstream } from './upstream.ts';

export interface AppConfig extends CompareConfig {
  /** Keys, one of which must come in the header `ApiKey`; without keys every caller is accepted. */
  readonly apiKeys?: readonly string[];
  /** Origins whose pages may call the API, each in full (`https://shop.example`). */
  readonly corsOrigins?: readonly string[];
  /** Whether `POST /api/face-compare` answers pages of this server without a key. */
  readonly demoRoute?: boolean;
  /** A folder of files to serve at `/`. */
  readonly demoFolder?: string;
  /** False while the server shuts down. */
  readonly accepting?: () => boolean;
  /** Called with every request once it is answered. */
  readonly onRequest?: (record: RequestRecord) => void;
}

/** The demo page's own route. */
export const DEMO_PATH = '/api/face-compare';
const HEALTH_PATHS = ['/livez', '/readyz', '/openapi.json'] as const;

type Env = { Variables: { requestId: string; verdict: string } };

export function createApp(upstream: Upstream, config: AppConfig = {}): Hono<Env> {
  const {
    demoRoute = false,
    demoFolder,
    accepting = () => true,
    onRequest,
    onError = () => {},
  } = config;
  const compare = compareFaces(upstream, config);
  const app = new Hono<Env>();
  const paths: readonly string[] = [
    COMPARE_PATH,
    ...(demoRoute ? [DEMO_PATH] : []),
    ...HEALTH_PATHS,
  ];

  app.use(async (c, next) => {
    const start = performance.now();
    await next();
    for (const [name, value] of Object.entries(SECURITY_HEADERS))
      if (!c.res.headers.has(name)) c.res.headers.set(name, value);
    onRequest?.({
      time: new Date().toISOString(),
      requestId: c.get('requestId') ?? null,
      method: c.req.method,
      path: paths.includes(c.req.path) ? c.req.path : '(other)',
      status: c.res.status,
      ms: performance.now() - start,
      verdict: c.get('verdict') ?? null,
    });
  });

  const compareRoute =
    (principalOf: (request: Request) => string): MiddlewareHandler<Env> =>
    async (c) => {
      const { answer, requestId, abandoned } = await compare(c.req.raw, principalOf);
      c.set('requestId', requestId);
      c.set('verdict', abandoned ? 'aborted' : verdictClassOf(answer));
      return responseOf(answer, { 'X-Request-Id': requestId });
    };
  app.use(COMPARE_PATH, cors(config.corsOrigins ?? []));
  app.post(COMPARE_PATH, compareRoute(apiKeys(config.apiKeys ?? [])));
  if (demoRoute) {
    app.post(
      DEMO_PATH,
      compareRoute((request) => {
        demandSameOrigin(request);
        return 'demo';
      }),
    );
  }

  // Reports only that the process answers, and not the state of the model: a busy model is no
  // reason to restart.
  app.get('/livez', (c) => c.json({ status: 'alive' }));
  app.get('/readyz', (c) =>
    accepting() && upstream.ready()
      ? c.json({ status: 'ready' })
      : responseOf(problemAnswer({ code: 'overloaded', retryAfter: 1 })),
  );
  app.get('/openapi.json', (c) => c.json(openApiDocument()));

  for (const path of paths)
    app.all(path, () =>
      notAllowed(path === COMPARE_PATH || path === DEMO_PATH ? 'POST' : 'GET, HEAD'),
    );
  if (demoFolder !== undefined) app.use(demoSite(demoFolder));
  app.notFound(() => responseOf(problemAnswer({ code: 'not-found' })));
  app.onError((error) => {
    onError(error);
    return responseOf(problemAnswer({ code: 'internal-error' }));
  });
  return app;
}

const notAllowed = (allow: string): Response =>
  responseOf(problemAnswer({ code: 'method-not-allowed' }), { Allow: allow });
