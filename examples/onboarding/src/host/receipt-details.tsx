import type { BankComparison } from '../../server/bank-session.ts';
import { Fields } from './parts.tsx';

/** The signed receipt, whether its signature is right, and what it says. */
export function ReceiptDetails({ comparison }: { readonly comparison: BankComparison }) {
  const { receipt, checkedReceipt } = comparison;
  return (
    <div className="receipt">
      <p>
        <span className="badge" data-tone={checkedReceipt.isVerified ? 'matched' : 'not-matched'}>
          {checkedReceipt.isVerified
            ? 'receipt: signature verified'
            : `receipt refused: ${checkedReceipt.reason}`}
        </span>{' '}
        The bank’s server checked it with the keys of{' '}
        <a href="/.well-known/jwks.json" target="_blank" rel="noopener">
          /.well-known/jwks.json
          <span className="hidden"> (opens in a new tab)</span>
        </a>
        .
      </p>
      {checkedReceipt.isVerified && (
        <details>
          <summary>What the receipt says</summary>
          <Fields of={checkedReceipt.claims} />
        </details>
      )}
      <details>
        <summary>The receipt as it came</summary>
        <code className="full">{receipt}</code>
      </details>
    </div>
  );
}
