import { type FaceCompareAnswer, PROBLEMS } from '@facecompare/contract';

/**
 * Headers of every answer of the API. They forbid caching, framing, MIME sniffing and a Referer
 * header. The policy forbids everything, because an answer is data and never a page.
 */
export const SECURITY_HEADERS = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy':
    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
} as const;

/** The HTTP status of an envelope. */
export const statusOf = ({ problem }: FaceCompareAnswer): number =>
  problem ? (PROBLEMS[problem.code].status ?? 500) : 200;

/** Sums up an envelope in one word for the log: match, no-match, or the problem's code. */
export const verdictClassOf = ({ problem, data }: FaceCompareAnswer): string =>
  problem?.code ?? (data?.isMatched === true ? 'match' : 'no-match');

/** Builds the HTTP response of an envelope. */
export function responseOf(
  answer: FaceCompareAnswer,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const retryAfter = answer.problem?.retryAfter;
  return new Response(JSON.stringify(answer), {
    status: statusOf(answer),
    headers: {
      'Content-Type': 'application/json; charset=UTF-8',
      ...SECURITY_HEADERS,
      ...(retryAfter == null ? {} : { 'Retry-After': String(Math.ceil(retryAfter)) }),
      ...headers,
    },
  });
}
