/** The parts of the OpenAPI document that several operations share. */
import { PROBLEMS } from '../problem.ts';

/** The statuses other than 200, each with the codes that cause it. */
export function errorResponses(): Record<string, unknown> {
  const byStatus = new Map<number, string[]>();
  for (const [code, { status }] of Object.entries(PROBLEMS)) {
    if (status === null || status === 200) continue;
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries(
    [...byStatus]
      .sort(([a], [b]) => a - b)
      .map(([status, codes]) => [String(status), response(`One of: ${codes.join(', ')}.`)]),
  );
}

const content = (schema: string) => ({
  'application/json': { schema: { $ref: `#/components/schemas/${schema}` } },
});

/** An answer with a body of this schema: the envelope, unless another is named. */
export const response = (description: string, schema = 'OCR_faceCompare_Response_200') => ({
  description,
  content: content(schema),
});

/** A body, which must be there unless the caller says otherwise. */
export const requestBody = (schema: string, required = true) => ({
  required,
  content: content(schema),
});

export const header = (name: string, required: boolean, description: string) => ({
  name,
  in: 'header',
  required,
  description,
  schema: { type: 'string' },
});

/** Lets a server judge a second try only once. */
export const IDEMPOTENCY_KEY = {
  ...header(
    'Idempotency-Key',
    false,
    'A quoted string of 8 to 64 characters. The same key with the same body is judged once and answered alike for ten minutes.',
  ),
  'x-extension': true,
};
