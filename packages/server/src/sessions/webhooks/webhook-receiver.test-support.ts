/** A host's server that gets webhooks, and reads them with the library that hosts use. */
import { Webhook } from 'standardwebhooks';
import type { WebhookOptions } from './webhook-endpoint.ts';
import type { WebhookEvent } from './webhook-event.ts';

export const SECRET = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;
export const OTHER_SECRET = `whsec_${Buffer.alloc(32, 2).toString('base64')}`;

export interface ReceivedWebhook {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly signal: AbortSignal | null;
  readonly redirect: RequestRedirect | undefined;
}

/** Reads a webhook as a host does, or throws. */
export const readWebhook = (
  { body, headers }: Pick<ReceivedWebhook, 'body' | 'headers'>,
  secret = SECRET,
): WebhookEvent => new Webhook(secret).verify(body, { ...headers }) as WebhookEvent;

/** @param answer what the host answers; 204 by default */
export function webhookReceiver(
  answer: (webhook: ReceivedWebhook) => Promise<Response> | Response = () =>
    new Response(null, { status: 204 }),
) {
  const received: ReceivedWebhook[] = [];
  const events: WebhookEvent[] = [];
  const options: WebhookOptions = {
    url: 'https://host.example/webhooks',
    secret: SECRET,
    fetch: async (_url, { headers, body, signal, redirect } = {}) => {
      const given = Object.fromEntries(new Headers(headers));
      const webhook = {
        id: given['webhook-id'] ?? '',
        at: Date.now(),
        headers: given,
        body: String(body),
        signal: signal ?? null,
        redirect,
      };
      received.push(webhook);
      events.push(readWebhook(webhook));
      return answer(webhook);
    },
  };
  return {
    received,
    /** The events of what was received. Each was verified when it came. */
    events,
    options,
    types: () => events.map(({ type }) => type).sort(),
  };
}
