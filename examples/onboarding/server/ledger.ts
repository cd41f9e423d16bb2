import type { Sessions, SessionView } from '@facecompare/server';
import type {
  BankEvent,
  BankSession,
  BankState,
  BankWebhook,
  Mode,
  SessionEvent,
} from './bank-session.ts';
import { checkReceipt } from './check-receipt.ts';

/** The view shows the last ones. The sessions themselves live on until they expire. */
const MOST_SESSIONS = 20;
const MOST_WEBHOOKS = 50;

export interface Ledger {
  readonly state: () => BankState;
  /** Adds a session that the bank has just opened for a visitor. */
  readonly opened: (sessionId: string, opened: { mode: Mode; visitor: string }) => Promise<void>;
  /** Reads a session again after an event. A session that is not in the view is ignored. */
  readonly happened: (event: SessionEvent, sessionId: string) => Promise<void>;
  /** Adds a webhook. Returns false if it came before, because an event may come twice. */
  readonly received: (webhook: BankWebhook) => boolean;
  /** Returns the session of a visitor, read now; null if it is not theirs. */
  readonly sessionOf: (visitor: string, sessionId: string) => Promise<BankSession | null>;
  /** Calls a listener with each event from now on. Returns the function that ends this. */
  readonly listen: (listener: (event: BankEvent) => void) => () => void;
}

/**
 * Keeps what the bank's server knows in the memory of this process, and reports each change. It
 * shows the sessions of all visitors, which is fine for a demo on your own machine. A real bank
 * shows its staff only what they may see.
 */
export function createLedger(sessions: Pick<Sessions, 'get' | 'jwks'>): Ledger {
  let known: readonly { readonly visitor: string; readonly session: BankSession }[] = [];
  let webhooks: readonly BankWebhook[] = [];
  const listeners = new Set<(event: BankEvent) => void>();
  const report = (event: BankEvent) => {
    for (const listener of listeners) listener(event);
  };

  async function bankSession(view: SessionView, mode: Mode): Promise<BankSession> {
    const comparisons = view.comparisons.map(async ({ services: _, ...comparison }) => ({
      ...comparison,
      checkedReceipt: await checkReceipt(comparison.receipt, sessions.jwks(), view.sessionId),
    }));
    return { ...view, mode, comparisons: await Promise.all(comparisons) };
  }

  const find = (sessionId: string) => known.find(({ session }) => session.sessionId === sessionId);

  async function readAgain(sessionId: string): Promise<BankSession | null> {
    const entry = find(sessionId);
    const view = entry && (await sessions.get(sessionId));
    return view ? bankSession(view, entry.session.mode) : null;
  }

  // One after the other, so that an older reading never replaces a newer one.
  let last: Promise<unknown> = Promise.resolve();
  function inOrder(work: () => Promise<void>): Promise<void> {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  }

  return {
    state: () => ({ sessions: known.map(({ session }) => session), webhooks }),
    opened: (sessionId, { mode, visitor }) =>
      inOrder(async () => {
        const view = await sessions.get(sessionId);
        if (!view) return;
        const session = await bankSession(view, mode);
        known = [{ visitor, session }, ...known].slice(0, MOST_SESSIONS);
        report({ type: 'session.opened', data: session });
      }),
    happened: (type, sessionId) =>
      inOrder(async () => {
        const session = await readAgain(sessionId);
        if (!session) return;
        known = known.map((entry) =>
          entry.session.sessionId === sessionId ? { ...entry, session } : entry,
        );
        report({ type, data: session });
      }),
    received(webhook) {
      if (webhooks.some(({ id }) => id === webhook.id)) return false;
      webhooks = [webhook, ...webhooks].slice(0, MOST_WEBHOOKS);
      report({ type: 'webhook.received', data: webhook });
      return true;
    },
    sessionOf: async (visitor, sessionId) =>
      find(sessionId)?.visitor === visitor ? readAgain(sessionId) : null,
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
