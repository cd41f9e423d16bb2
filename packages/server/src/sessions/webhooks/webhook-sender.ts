import type { Session } from '../session.ts';
import { isUnderWay, statusAt } from '../session-rules.ts';
import type { QueueEntry } from './queue-parts.ts';
import { retryPause } from './retry-pause.ts';
import { sendWebhook } from './send-webhook.ts';
import type { WebhookEndpoint } from './webhook-endpoint.ts';
import { allowedJson } from './webhook-event.ts';
import type { WebhookQueue } from './webhook-queue.ts';
import { webhookTimer } from './webhook-timer.ts';

/** Events that one server sends at the same time. */
const MOST_AT_ONCE = 16;
/** Pause until a session is looked at again that expired during a comparison. In milliseconds. */
const LOOK_AGAIN = 5000;

export interface WebhookSenderParts {
  readonly queue: WebhookQueue;
  readonly endpoint: WebhookEndpoint;
  /** Returns a session; null if it is unknown. */
  readonly readSession: (id: string) => Promise<Session | null>;
  /** Adds the `session.closed` of a session that has expired. */
  readonly close: (session: Session) => Promise<void>;
  readonly onError: (error: unknown) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export interface WebhookSender {
  /** Looks at the queue soon. */
  wake(): void;
  /** Takes no more events, and waits for those under way. */
  stop(): Promise<void>;
}

/** Sends the events of the queue when they are due, and closes sessions that expire. */
export function webhookSender(parts: WebhookSenderParts): WebhookSender {
  const { queue, endpoint, readSession, close, onError, now } = parts;
  const underWay = new Set<Promise<void>>();

  async function send(entry: QueueEntry, id: string): Promise<void> {
    const kept = await queue.read(id);
    // The session may have been withdrawn between its result and this event.
    const body = kept && allowedJson(kept, await readSession(entry.sessionId), now());
    if (body === null) return queue.settle(entry, null);
    const tried = await sendWebhook(endpoint, { id, body, now: now() });
    if (tried.isDelivered) return queue.settle(entry, null);
    const tries = entry.tries + 1;
    const pause = tried.isFinal ? null : retryPause(tries);
    const next = pause === null ? 'It is not sent again' : 'It will be sent again';
    onError(new Error(`The webhook ${id} was not delivered: ${tried.reason}. ${next}.`));
    return queue.settle(entry, pause === null ? null : { due: now() + pause, tries });
  }

  async function expire(entry: QueueEntry): Promise<void> {
    const session = await readSession(entry.sessionId);
    if (!session) return queue.settle(entry, null);
    const isOpen = statusAt(session, now()) === 'open' || isUnderWay(session, now());
    // A comparison that began in time still counts.
    if (isOpen) return queue.settle(entry, { ...entry, due: now() + LOOK_AGAIN });
    return close(session);
  }

  function start(entry: QueueEntry): void {
    const work = (entry.eventId === null ? expire(entry) : send(entry, entry.eventId))
      .catch(onError)
      .finally(() => {
        underWay.delete(work);
        timer.wakeAt(now());
      });
    underWay.add(work);
  }

  async function work(): Promise<number> {
    const most = MOST_AT_ONCE - underWay.size;
    if (most === 0) return Number.POSITIVE_INFINITY;
    try {
      const { taken, next } = await queue.take(most, now());
      for (const entry of taken) start(entry);
      return next;
    } catch (error) {
      onError(error);
      return Number.POSITIVE_INFINITY;
    }
  }

  const timer = webhookTimer(work, now);
  return {
    wake: () => timer.wakeAt(now()),
    async stop() {
      await timer.stop();
      await Promise.all(underWay);
    },
  };
}
