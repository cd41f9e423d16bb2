import type { BankEvent, BankSession, BankState } from '../../server/bank-session.ts';

/** The same limits as on the server. */
const MOST_SESSIONS = 20;
const MOST_WEBHOOKS = 50;

export const EMPTY: BankState = { sessions: [], webhooks: [] };

function withSession(sessions: readonly BankSession[], session: BankSession) {
  const isKnown = sessions.some(({ sessionId }) => sessionId === session.sessionId);
  return isKnown
    ? sessions.map((known) => (known.sessionId === session.sessionId ? session : known))
    : [session, ...sessions].slice(0, MOST_SESSIONS);
}

/** Returns what the page shows after an event of the bank's server. */
export function reduceBank(state: BankState, event: BankEvent): BankState {
  if (event.type === 'state') return event.data;
  if (event.type === 'webhook.received')
    return { ...state, webhooks: [event.data, ...state.webhooks].slice(0, MOST_WEBHOOKS) };
  return { ...state, sessions: withSession(state.sessions, event.data) };
}

/** Says for a screen reader what has just happened; null if it is not worth a sentence. */
export function sentenceOf(event: BankEvent): string | null {
  switch (event.type) {
    case 'state':
    case 'webhook.received':
      return null;
    case 'session.opened':
      return `Session opened for ${event.data.subject}.`;
    case 'comparison.completed':
      return `Comparison completed for ${event.data.subject}: ${event.data.comparisons.at(-1)?.outcome}.`;
    case 'session.closed':
      return `Session of ${event.data.subject} closed: ${event.data.status}.`;
    case 'consent.withdrawn':
      return `Consent withdrawn by ${event.data.subject}.`;
  }
}
