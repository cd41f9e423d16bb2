/** How the pages talk to the bank's server. */
import type { BankSession, Mode } from '../server/bank-session.ts';
import { freshSample, type SampleName } from './samples.ts';

/** A photo that the bank is to hold: a sample, or a file of the visitor. */
export type IdPhoto = SampleName | Blob;

/** How the visitor chose to be checked. */
export interface Choice {
  readonly mode: Mode;
  /** Null in the mode `both-photos`. */
  readonly idPhoto: IdPhoto | null;
}

export interface OpenedSession {
  readonly sessionId: string;
  readonly sessionToken: string;
}

/** The bank's server did not do what the page asked. */
export class BankError extends Error {
  override readonly name = 'BankError';
  /** The code of the problem, for example `no-face`; null if the server gave none. */
  readonly code: string | null;

  constructor(code: string | null) {
    super(code ?? 'The bank’s server did not answer.');
    this.code = code;
  }
}

const isText = (value: unknown): value is string => typeof value === 'string';

async function base64Of(idPhoto: IdPhoto): Promise<string> {
  const photo = idPhoto instanceof Blob ? idPhoto : await freshSample(idPhoto);
  const bytes = new Uint8Array(await photo.arrayBuffer());
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

/**
 * Asks the bank's server to open a session for this visitor.
 * @throws BankError with the problem, for example of the ID photo
 */
export async function openSession({ mode, idPhoto }: Choice): Promise<OpenedSession> {
  const response = await fetch('/bank/sessions', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ mode, ...(idPhoto ? { idPhoto: await base64Of(idPhoto) } : {}) }),
  });
  const answer: Partial<Record<'problem' | keyof OpenedSession, unknown>> = Object(
    await response.json().catch(() => null),
  );
  const { problem, sessionId, sessionToken } = answer;
  if (response.ok && isText(sessionId) && isText(sessionToken)) return { sessionId, sessionToken };
  throw new BankError(isText(problem) ? problem : null);
}

/**
 * Reads what the bank's server knows about the visitor's own session; null if it knows none.
 * @throws BankError if it does not answer
 */
export async function readSession(sessionId: string): Promise<BankSession | null> {
  const response = await fetch(`/bank/sessions/${sessionId}`);
  if (response.status === 404) return null;
  if (!response.ok) throw new BankError(null);
  return response.json();
}
