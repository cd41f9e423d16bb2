import type { MeasuredPair } from '../measured-pair.ts';
import { errorRates } from '../statistics/error-rates.ts';
import { rateText, shareText } from './rate-text.ts';

/** Describes the errors of some pairs at the backend's own decisions. */
export function rateLines(pairs: readonly MeasuredPair[]): string[] {
  const { genuine, impostors, failures, byCode, falseMatches, falseNonMatches, falseRejects } =
    errorRates(pairs);
  const { hits, of } = falseNonMatches;
  const codes = byCode.map(([code, count]) => `${code} ${count}`).join(', ');
  return [
    `N = ${pairs.length} pairs (${genuine} of one person, ${impostors} of two)`,
    `not compared: ${shareText(failures)}${codes && `: ${codes}`}`,
    `FMR: ${rateText(falseMatches)}`,
    `FNMR: ${rateText(falseNonMatches)}`,
    `accepted pairs of one person (TAR): ${shareText({ hits: of - hits, of })}`,
    `FNMR if a failure to compare counts as no match: ${rateText(falseRejects)}`,
  ];
}
