import { ProblemError } from '@facecompare/contract';
import { SessionInput } from '@facecompare/contract/session';
import { imageFromBase64 } from '../../request/base64.ts';
import { judgeFields } from '../../request/judge-fields.ts';
import { parseJson } from '../../request/parse-json.ts';
import { readBody } from '../../request/read-body.ts';
import type { NewSession } from '../session-input.ts';
import { given } from './given.ts';

function imageOf(text: string): Uint8Array {
  const image = imageFromBase64(text);
  if (typeof image === 'string') throw new ProblemError({ code: image, sides: ['reference'] });
  return image;
}

/**
 * Reads what the host's server says about a new session.
 * @throws ProblemError for any mistake in the request; `createSessions` checks the values
 */
export async function readSessionInput(request: Request): Promise<NewSession> {
  const input = judgeFields(parseJson(await readBody(request)), SessionInput);
  return {
    ...given('subject', input.subject),
    ...given('referenceImage', input.reference_image && imageOf(input.reference_image)),
    ...given('maxAttempts', input.max_attempts),
    ...given('expiresIn', input.expires_in),
    ...given('allowedOrigins', input.allowed_origins),
    ...given('transactionId', input.transaction_id),
    ...given('clientTransactionId', input.client_transaction_id),
    ...given('country', input.country),
    ...given('liveness', input.liveness),
    ...given('getExtractedData', input.getExtractedData),
  };
}
