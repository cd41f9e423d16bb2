import { RECEIPT_TYPE, type ReceiptClaims } from '../../receipt/receipt-claims.ts';
import type { SigningKeys } from './signing-keys.ts';

export type { ReceiptClaims } from '../../receipt/receipt-claims.ts';

/**
 * Signs a statement about one comparison. `verifyReceipt` reads it.
 *
 * A subject of null is left out, because JWT libraries refuse a `sub` that is not text.
 */
export const signReceipt = (
  keys: SigningKeys,
  { sub, ...claims }: ReceiptClaims,
): Promise<string> => keys.sign(RECEIPT_TYPE, sub === null ? claims : { ...claims, sub });
