export type { ReceiptClaims } from './receipt-claims.ts';
export type { ReceiptErrorCode } from './receipt-error.ts';
export { ReceiptError } from './receipt-error.ts';
export type { SignatureFault } from './signed-payload.ts';
export type { VerifyReceiptOptions } from './verify-receipt.ts';
export { verifyReceipt } from './verify-receipt.ts';
