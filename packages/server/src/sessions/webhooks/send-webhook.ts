import { propertyOf } from '../../property-of.ts';
import type { WebhookEndpoint } from './webhook-endpoint.ts';

/** Longest time of one try, in milliseconds. */
const LONGEST = 15_000;
/** The receiver wants no more tries. */
const GONE = 410;

/** How a try ended. `reason` is for the log: a status, or the code of an error. */
export type WebhookTry =
  | { readonly isDelivered: true }
  | { readonly isDelivered: false; readonly isFinal: boolean; readonly reason: string };

/** Returns the code of a network fault, such as ECONNREFUSED. A message could hold the address. */
const faultOf = (error: unknown): string =>
  String(propertyOf(propertyOf(error, 'cause'), 'code') ?? propertyOf(error, 'name'));

/**
 * Sends a webhook once, by the convention of Standard Webhooks. Each try is signed with its own
 * time, because a receiver refuses old ones.
 * @param id the same for each try, so that a receiver knows an event that it has seen
 * @param now milliseconds since 1970
 */
export async function sendWebhook(
  { url, signers, fetch: send }: WebhookEndpoint,
  { id, body, now }: { readonly id: string; readonly body: string; readonly now: number },
): Promise<WebhookTry> {
  const signatures = signers.map((signer) => signer.sign(id, new Date(now), body));
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), LONGEST).unref();
  try {
    const response = await send(url, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(now / 1000)),
        'webhook-signature': signatures.join(' '),
      },
      body,
      // A redirect would send a result to any address that it names.
      redirect: 'manual',
      signal: controller.signal,
    });
    // Nothing in the answer matters, but an unread body holds its connection.
    response.body?.cancel().catch(() => {});
    const { ok, status } = response;
    if (ok) return { isDelivered: true };
    return { isDelivered: false, isFinal: status === GONE, reason: `status ${status}` };
  } catch (error) {
    const reason = controller.signal.aborted ? 'no answer in time' : faultOf(error);
    return { isDelivered: false, isFinal: false, reason };
  } finally {
    clearTimeout(timer);
  }
}
