import type { Sessions } from '@facecompare/server';
import { ReceiptError, verifyReceipt } from '@facecompare/server/receipt';
import type { CheckedReceipt } from './bank-session.ts';

/**
 * Checks the receipt of a comparison as another company would: with the public keys only.
 * @param keys the document at `/.well-known/jwks.json`
 */
export async function checkReceipt(
  receipt: string,
  keys: ReturnType<Sessions['jwks']>,
  sessionId: string,
): Promise<CheckedReceipt> {
  try {
    return { isVerified: true, claims: await verifyReceipt(receipt, keys, { sessionId }) };
  } catch (error) {
    if (error instanceof ReceiptError) return { isVerified: false, reason: error.code };
    throw error;
  }
}
