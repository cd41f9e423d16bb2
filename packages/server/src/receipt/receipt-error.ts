import type { SignatureFault } from './signed-payload.ts';

/** Why a receipt was refused. */
export type ReceiptErrorCode =
  | SignatureFault
  | 'wrong-issuer'
  | 'wrong-session'
  | 'wrong-subject'
  | 'too-old'
  | 'from-the-future';

const SENTENCES: Readonly<Record<ReceiptErrorCode, string>> = {
  malformed: 'This is no complete receipt.',
  'wrong-type': 'This is signed, but it is no receipt.',
  'wrong-algorithm': 'A receipt is signed with EdDSA only.',
  'unknown-key': 'None of the given keys is the one that the receipt names.',
  'wrong-signature': 'The signature does not belong to the receipt.',
  'wrong-issuer': 'Another server made the receipt.',
  'wrong-session': 'The receipt is of another session.',
  'wrong-subject': 'The receipt is about another subject.',
  'too-old': 'The receipt is older than maxAge.',
  'from-the-future': 'The receipt was made later than now.',
};

/** A receipt was refused. Its message contains nothing of the receipt. */
export class ReceiptError extends Error {
  override readonly name = 'ReceiptError';
  readonly code: ReceiptErrorCode;

  constructor(code: ReceiptErrorCode) {
    super(`${code}: ${SENTENCES[code]}`);
    this.code = code;
  }
}
