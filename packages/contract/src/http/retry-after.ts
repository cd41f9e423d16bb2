import { MAX_RETRY_AFTER } from '../problem.ts';

/**
 * Reads the seconds of a Retry-After header (RFC 9110, 10.2.3: seconds or an HTTP date).
 * @returns 0 to 30, or null if the header is absent or makes no sense
 */
export function retryAfterOf(header: string | null, now: number = Date.now()): number | null {
  if (header === null) return null;
  const text = header.trim();
  const seconds = /^\d+$/.test(text) ? Number(text) : (Date.parse(text) - now) / 1000;
  if (Number.isNaN(seconds) || (seconds < 0 && !/^\d+$/.test(text))) return null;
  return Math.min(seconds, MAX_RETRY_AFTER);
}

/** The first wait of the backoff, and its cap, in seconds. */
const BASE = 0.5;
const CAP = 8;

/**
 * Returns the seconds to wait before try number `attempt` + 1. It is the wait that the server
 * named, or else full jitter over an exponential backoff (AWS Architecture Blog, "Exponential
 * Backoff and Jitter").
 * @param attempt 1 after the first try
 */
export function waitBefore(
  attempt: number,
  retryAfter: number | null | undefined,
  random: () => number = Math.random,
): number {
  return retryAfter ?? random() * Math.min(CAP, BASE * 2 ** attempt);
}
