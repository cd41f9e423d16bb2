/** The log data of an answered request. No field can hold an image, a key, a name or an address. */
export interface RequestRecord {
  /** ISO 8601, UTC. */
  readonly time: string;
  /** A uuid; null if the request was not a comparison. */
  readonly requestId: string | null;
  readonly method: string;
  /** One of our own paths, or `(other)`: any other path is text of the caller. */
  readonly path: string;
  readonly status: number;
  /** Milliseconds from the start to the end of the handler. */
  readonly ms: number;
  /** `match`, `no-match`, a problem's code, or null if nothing was compared. */
  readonly verdict: string | null;
}

/** Formats one line of the log. */
export const lineOf = ({
  time,
  requestId,
  method,
  path,
  status,
  ms,
  verdict,
}: RequestRecord): string =>
  `${time} ${requestId ?? '-'} ${method} ${path} ${status} ${ms.toFixed(0)}ms ${verdict ?? '-'}\n`;
