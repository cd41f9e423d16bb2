/** What the bank's server keeps and shows about sessions. It contains no image and no token. */
import type { SessionComparison, SessionView } from '@facecompare/server';
import type { ReceiptClaims } from '@facecompare/server/receipt';

/**
 * How the photos come. `both-photos`: the browser sends both. `id-photo-held`: the server holds the
 * ID photo, and the browser sends only the selfie.
 */
export type Mode = 'both-photos' | 'id-photo-held';

/** A receipt after the bank has checked its signature. */
export type CheckedReceipt =
  | { readonly isVerified: true; readonly claims: ReceiptClaims }
  | { readonly isVerified: false; readonly reason: string };

export interface BankComparison extends Omit<SessionComparison, 'services'> {
  readonly checkedReceipt: CheckedReceipt;
}

export interface BankSession extends Omit<SessionView, 'comparisons'> {
  readonly mode: Mode;
  readonly comparisons: readonly BankComparison[];
}

/** A webhook that came. One that was refused has no type and no session. */
export interface BankWebhook {
  /** The `webhook-id`, or a text that the bank made for a webhook that it refused. */
  readonly id: string;
  readonly type: string | null;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly isVerified: boolean;
  readonly sessionId: string | null;
}

/** Everything in the view, the newest first. */
export interface BankState {
  readonly sessions: readonly BankSession[];
  readonly webhooks: readonly BankWebhook[];
}

/** The events of sessions, by which the bank's server learns what happens. */
export const SESSION_EVENTS = [
  'session.opened',
  'comparison.completed',
  'session.closed',
  'consent.withdrawn',
] as const;
export type SessionEvent = (typeof SESSION_EVENTS)[number];

/** The events of `GET /bank/events`. `state` comes first on each connection. */
export type BankEvent =
  | { readonly type: 'state'; readonly data: BankState }
  | { readonly type: SessionEvent; readonly data: BankSession }
  | { readonly type: 'webhook.received'; readonly data: BankWebhook };
