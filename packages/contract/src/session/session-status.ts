export const SESSION_STATUSES = [
  'open',
  'matched',
  'not-matched',
  'exhausted',
  'expired',
  'cancelled',
] as const;
/** `open` is the only status in which a session takes comparisons. */
export type SessionStatus = (typeof SESSION_STATUSES)[number];
