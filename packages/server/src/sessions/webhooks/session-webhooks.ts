import type { Session, SessionComparison } from '../session.ts';
import type { SessionRecords } from '../session-records.ts';
import type { SessionStore } from '../stores/session-store.ts';
import { type WebhookOptions, webhookEndpoint } from './webhook-endpoint.ts';
import {
  allowedJson,
  closedEvent,
  completedEvent,
  type WebhookEvent,
  withdrawnEvent,
} from './webhook-event.ts';
import { webhookQueue } from './webhook-queue.ts';
import { webhookSender } from './webhook-sender.ts';

/** What happens to sessions. Each function returns once it is in the queue, and never throws. */
export interface SessionWebhooks {
  opened(session: Session): Promise<void>;
  /** @param session after the comparison, which may have ended it */
  compared(session: Session, comparison: SessionComparison): Promise<void>;
  ended(session: Session): Promise<void>;
  /** Takes the results out of events that wait. */
  withdrawn(session: Session): Promise<void>;
  erased(sessionId: string): Promise<void>;
  /** Takes no more events from the queue, and waits for those under way. */
  close(): Promise<void>;
}

export interface SessionWebhookParts {
  readonly store: SessionStore;
  readonly records: SessionRecords;
  readonly onError: (error: unknown) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * Tells the host's server about sessions by signed webhooks.
 * @throws TypeError if the address or a secret is wrong
 */
export function sessionWebhooks(
  options: WebhookOptions,
  { store, records, onError, now }: SessionWebhookParts,
): SessionWebhooks {
  const endpoint = webhookEndpoint(options);
  const queue = webhookQueue(store);

  async function add(sessionId: string, event: WebhookEvent): Promise<void> {
    const dropped = await queue.add(sessionId, event, now());
    if (dropped > 0)
      onError(new Error(`The queue of webhooks is full: ${dropped} of the oldest were dropped.`));
    sender.wake();
  }

  const addClosed = (session: Session) => add(session.id, closedEvent(session, now()));

  const sender = webhookSender({
    queue,
    endpoint,
    readSession: records.read,
    close: addClosed,
    onError,
    now,
  });

  async function withdrawn(session: Session): Promise<void> {
    await queue.rewrite(session.id, (json) => allowedJson(json, session, now()));
    await addClosed(session);
    await add(session.id, withdrawnEvent(session, now()));
  }

  return {
    opened: (session) => queue.watch(session.id, session.expiresAt).catch(onError),
    compared: async (session, comparison) => {
      const event = completedEvent(session, comparison, now());
      await add(session.id, event).catch(onError);
      if (session.status !== 'open') await addClosed(session).catch(onError);
    },
    ended: (session) => addClosed(session).catch(onError),
    withdrawn: (session) => withdrawn(session).catch(onError),
    erased: (sessionId) => queue.forget(sessionId).catch(onError),
    close: sender.stop,
  };
}
