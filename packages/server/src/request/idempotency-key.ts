import { ProblemError } from '@facecompare/contract';

const KEY = /^(?:"([A-Za-z0-9_-]{8,64})"|([A-Za-z0-9_-]{8,64}))$/;

/**
 * Reads the key of the `Idempotency-Key` header: a quoted string
 * (draft-ietf-httpapi-idempotency-key-header), or the same without quotes, which many clients send.
 * @returns null if there is no such header
 * @throws ProblemError `idempotency-key-invalid`
 */
export function idempotencyKeyOf(headers: Headers): string | null {
  const header = headers.get('Idempotency-Key');
  if (header === null) return null;
  const match = KEY.exec(header.trim());
  const key = match?.[1] ?? match?.[2];
  if (key === undefined) throw new ProblemError({ code: 'idempotency-key-invalid' });
  return key;
}
