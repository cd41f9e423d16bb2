import type { BankComparison } from '../../server/bank-session.ts';
import { OUTCOMES } from '../labels.ts';
import { Distance } from './distance.tsx';
import { Fact, Fields, Short, Time } from './parts.tsx';
import { ReceiptDetails } from './receipt-details.tsx';

const FROM: Readonly<Record<BankComparison['referenceFrom'], string>> = {
  session: 'the bank, with the session',
  browser: 'the browser',
};

/** One judged pair of photos: its result, its numbers, and its receipt. */
export function ComparisonDetails({
  comparison,
  number,
}: {
  readonly comparison: BankComparison;
  readonly number: number;
}) {
  const { outcome, problem, sha256, capture } = comparison;
  return (
    <li className="comparison">
      <header>
        <h4>Comparison {number}</h4>
        <span className="badge" data-tone={outcome}>
          {OUTCOMES[outcome]}
        </span>
        <Time at={comparison.at} />
      </header>
      <Distance dissimilarity={comparison.dissimilarity} threshold={comparison.threshold} />
      <dl className="facts">
        {problem && (
          <Fact name="Problem">
            <code>{problem}</code>
          </Fact>
        )}
        <Fact name="Judged by">{comparison.upstream}</Fact>
        <Fact name="Second photo from">{FROM[comparison.referenceFrom]}</Fact>
        <Fact name="SHA-256 of the selfie">
          <Short text={sha256.selfie} label="digest of the selfie" />
        </Fact>
        <Fact name="SHA-256 of the second photo">
          <Short text={sha256.reference} label="digest of the second photo" />
        </Fact>
        <Fact name="Comparison id">
          <Short text={comparison.comparisonId} label="comparison id" />
        </Fact>
      </dl>
      {capture && (
        <details>
          <summary>Claims of the page about the selfie</summary>
          <Fields of={capture} />
        </details>
      )}
      <ReceiptDetails comparison={comparison} />
    </li>
  );
}
