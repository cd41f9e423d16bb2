/** Longest wait that an upstream may ask for, in seconds. */
const MAX_SECONDS = 60;

/**
 * Reads the seconds of a Retry-After header (RFC 9110, 10.2.3: seconds or an HTTP date).
 * @returns 0 to 60, or undefined if the header is absent or invalid
 */
export function retryAfterOf(header: string | null, now: number = Date.now()): number | undefined {
  const text = header?.trim() ?? '';
  const seconds = /^\d+$/.test(text)
    ? Number(text)
    : /[a-z]/i.test(text)
      ? (Date.parse(text) - now) / 1000
      : Number.NaN;
  return seconds >= 0 ? Math.min(Math.ceil(seconds), MAX_SECONDS) : undefined;
}
