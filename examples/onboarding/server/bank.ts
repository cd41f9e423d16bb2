import { randomUUID } from 'node:crypto';
import { ProblemError, type ServerParts } from '@facecompare/server';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getCookie, setCookie } from 'hono/cookie';
import { createEventStreams } from './event-stream.ts';
import { createLedger } from './ledger.ts';
import { webhookReceiver } from './receive-webhook.ts';
import { newSession, sessionRequestOf } from './session-request.ts';

export const WEBHOOKS_PATH = '/bank/webhooks';
/** An ID photo of 6 MiB in base64, and some room. */
const MOST_BYTES = 9 * 1024 * 1024;
const VISITOR = 'northbank-visitor';

export interface Bank {
  readonly fetch: ServerParts['fetch'];
  /** Ends the streams of events. */
  readonly close: () => void;
}

/** The stand-in for a login: a random name for a visitor, so that no visitor reads another's result. */
function visitorOf(c: Context): string {
  const visitor = getCookie(c, VISITOR) ?? randomUUID();
  // Not `secure`, because this demo runs over http on your own machine.
  setCookie(c, VISITOR, visitor, { httpOnly: true, sameSite: 'Strict', path: '/bank' });
  return visitor;
}

const isOrigin = (text: string | undefined): text is string =>
  text !== undefined && /^https?:\/\//.test(text);

function problemResponse(c: Context, error: unknown): Response {
  if (!(error instanceof ProblemError)) throw error;
  const { code, detail } = error.problem;
  const status = code === 'overloaded' ? 503 : code === 'invalid-request' ? 400 : 422;
  return c.json({ problem: code, detail: detail ?? null }, status);
}

/**
 * The server of an invented bank: it opens sessions, reads their results, and receives webhooks.
 * All other requests go to the API and the pages.
 * @param secret the secret of webhooks
 */
export function createBank({ fetch, sessions }: ServerParts, secret: string): Bank {
  const ledger = createLedger(sessions);
  const streams = createEventStreams(ledger);
  const receive = webhookReceiver(secret, ledger);
  const app = new Hono();

  app.use('/bank/*', bodyLimit({ maxSize: MOST_BYTES }), async (c, next) => {
    await next();
    c.res.headers.set('Cache-Control', 'no-store');
    c.res.headers.set('X-Content-Type-Options', 'nosniff');
  });

  app.post('/bank/sessions', async (c) => {
    // A form of another site cannot send JSON without asking first.
    if (!c.req.header('Content-Type')?.startsWith('application/json')) return c.body(null, 415);
    try {
      const asked = sessionRequestOf(await c.req.json().catch(() => null));
      const origin = c.req.header('Origin');
      // The bank's own number of a person. It goes into receipts, so it is never a name.
      const subject = `customer-${randomUUID().slice(0, 8)}`;
      const created = await sessions.create(
        newSession(asked, subject, isOrigin(origin) ? origin : undefined),
      );
      const { sessionId, sessionToken, expiresAt } = created;
      await ledger.opened(sessionId, { mode: asked.mode, visitor: visitorOf(c) });
      return c.json({ sessionId, sessionToken, expiresAt }, 201);
    } catch (error) {
      return problemResponse(c, error);
    }
  });

  app.get('/bank/sessions/:id', async (c) => {
    const session = await ledger.sessionOf(visitorOf(c), c.req.param('id'));
    return session ? c.json(session) : c.body(null, 404);
  });
  app.get('/bank/events', () => streams.open());
  app.post(WEBHOOKS_PATH, (c) => receive(c.req.raw));

  app.all('*', (c) => fetch(c.req.raw));
  return { fetch: (request) => app.fetch(request), close: streams.close };
}
