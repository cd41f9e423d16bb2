import { randomUUID } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { type BankWebhook, SESSION_EVENTS, type SessionEvent } from './bank-session.ts';
import type { Ledger } from './ledger.ts';

const isSessionEvent = (type: unknown): type is SessionEvent =>
  SESSION_EVENTS.some((known) => known === type);

/** Reads a webhook, or returns null if its signature or its time is wrong. */
function verified(webhook: Webhook, body: string, headers: Headers): unknown {
  try {
    return webhook.verify(body, Object.fromEntries(headers));
  } catch {
    return null;
  }
}

function recordOf(event: unknown, headers: Headers): BankWebhook {
  const { type, data }: { type?: unknown; data?: unknown } = Object(event);
  const { session_id: sessionId }: { session_id?: unknown } = Object(data);
  const isVerified = typeof type === 'string';
  return {
    id: (isVerified && headers.get('webhook-id')) || `refused-${randomUUID()}`,
    type: isVerified ? type : null,
    at: new Date().toISOString(),
    isVerified,
    sessionId: typeof sessionId === 'string' ? sessionId : null,
  };
}

/**
 * Receives webhooks by Standard Webhooks: 204 if the signature is right, and 400 if not.
 * @param secret the secret that signs them
 */
export function webhookReceiver(
  secret: string,
  ledger: Ledger,
): (request: Request) => Promise<Response> {
  const webhook = new Webhook(secret);
  return async (request) => {
    const event = verified(webhook, await request.text(), request.headers);
    const record = recordOf(event, request.headers);
    const isNew = ledger.received(record);
    if (!record.isVerified) return new Response(null, { status: 400 });
    if (isNew && record.sessionId !== null && isSessionEvent(record.type))
      await ledger.happened(record.type, record.sessionId);
    return new Response(null, { status: 204 });
  };
}
