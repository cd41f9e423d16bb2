import { randomBytes } from 'node:crypto';
import { givenFields } from '@facecompare/contract/http';
import type { Session } from './session.ts';
import type { NewSession } from './session-input.ts';

/**
 * Makes an open session with an id that cannot be guessed.
 * @param heldReference SHA-256 of the photo that the session holds, in hex; null if it holds none
 * @param now milliseconds since 1970
 */
export function openSession(given: NewSession, heldReference: string | null, now: number): Session {
  const { subject, allowedOrigins, maxAttempts = 3, expiresIn = 900 } = given;
  return {
    id: `session_${randomBytes(18).toString('base64url')}`,
    status: 'open',
    subject: subject ?? null,
    fields: givenFields(given),
    allowedOrigins: allowedOrigins ?? null,
    maxAttempts,
    attempts: 0,
    judged: 0,
    reserved: [],
    createdAt: now,
    expiresAt: now + expiresIn * 1000,
    endedAt: null,
    heldReference,
    comparisons: [],
    consents: [],
    withdrawal: null,
  };
}
