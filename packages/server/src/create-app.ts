/**
 * All routes of the server as one handler that never listens: pass `app.fetch` to any runtime, or
 * to a test.
 */
import {
  COMPARE_PATH,
  ProblemError,
  SESSION_COMPARE_PATH,
  SESSION_PATH,
  SESSION_WITHDRAW_PATH,
  SESSIONS_PATH,
} from '@facecompare/contract';
import { openApiDocument } from '@facecompare/contract/openapi';
import { Hono, type MiddlewareHandler } from 'hono';
import { problemAnswer } from './answer/problem-answer.ts';
import { responseOf, SECURITY_HEADERS, verdictClassOf } from './answer/response.ts';
import { apiKeys } from './auth/api-key.ts';
import { cors } from './auth/cors.ts';
import { demandSameOrigin } from './auth/same-origin.ts';
import { type CompareConfig, compareFaces } from './compare/compare-faces.ts';
import { demoSite } from './demo-site.ts';
import type { RequestRecord } from './request-record.ts';
import type { Sessions } from './sessions/create-sessions.ts';
import { JWKS_PATH, sessionRoutes } from './sessions/http/session-routes.ts';
import { sessionStateResponse } from './sessions/http/session-state-response.ts';
import { sessionWithdrawalResponse } from './sessions/http/session-withdrawal-response.ts';
import type { Upstream } from './upstream.ts';

export interface AppConfig extends CompareConfig {
  /** Keys, one of which must come in the header `ApiKey`; without keys every caller is accepted. */
  readonly apiKeys?: readonly string[];
  /** Origins whose pages may call the API, each in full (`https://shop.example`). */
  readonly corsOrigins?: readonly string[];
  /**
   * Sessions from `createSessions`. With them the server answers `/v1/sessions`, and takes session
   * tokens beside keys.
   */
  readonly sessions?: Sessions;
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
const POST_PATHS: readonly string[] = [
  COMPARE_PATH,
  DEMO_PATH,
  SESSION_COMPARE_PATH,
  SESSION_WITHDRAW_PATH,
  SESSIONS_PATH,
];
/** What a page may ask of its session, with the session token. */
const PAGE_PATHS = [SESSION_COMPARE_PATH, SESSION_PATH, SESSION_WITHDRAW_PATH] as const;
const HEALTH_PATHS = ['/livez', '/readyz', '/openapi.json'] as const;

type Env = { Variables: { requestId: string; verdict: string } };

export function createApp(upstream: Upstream, config: AppConfig = {}): Hono<Env> {
  const {
    demoRoute = false,
    demoFolder,
    sessions,
    accepting = () => true,
    onRequest,
    onError = () => {},
  } = config;
  const compare = compareFaces(upstream, config);
  const app = new Hono<Env>();
  const paths: readonly string[] = [
    COMPARE_PATH,
    ...(demoRoute ? [DEMO_PATH] : []),
    ...(sessions ? [...PAGE_PATHS, SESSIONS_PATH, JWKS_PATH] : []),
    ...HEALTH_PATHS,
  ];
  const keyed = apiKeys(config.apiKeys ?? []);

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
  const crossOrigin = cors(config.corsOrigins ?? []);
  app.use(COMPARE_PATH, crossOrigin);
  app.post(COMPARE_PATH, compareRoute(keyed));
  if (sessions) {
    for (const path of PAGE_PATHS) app.use(path, crossOrigin);
    app.post(SESSION_COMPARE_PATH, compareRoute(demandToken));
    const oneUrl = [COMPARE_PATH, ...(demoRoute ? [DEMO_PATH] : [])];
    for (const path of oneUrl) app.get(path, (c) => sessionStateResponse(sessions, c.req.raw));
    for (const path of [...oneUrl, SESSION_COMPARE_PATH])
      app.delete(path, (c) => sessionWithdrawalResponse(sessions, c.req.raw));
    app.route('/', sessionRoutes(sessions, { demandKey: keyed, onError }));
  }
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
    app.all(path, () => notAllowed(POST_PATHS.includes(path) ? 'POST' : 'GET, HEAD'));
  if (demoFolder !== undefined) app.use(demoSite(demoFolder));
  app.notFound(() => responseOf(problemAnswer({ code: 'not-found' })));
  app.onError((error) => {
    onError(error);
    return responseOf(problemAnswer({ code: 'internal-error' }));
  });
  return app;
}

/** A caller without a session token has no session. */
function demandToken(): never {
  throw new ProblemError({ code: 'unauthorized' });
}

const notAllowed = (allow: string): Response =>
  responseOf(problemAnswer({ code: 'method-not-allowed' }), { Allow: allow });
