import type { MeasuredPair } from '../measured-pair.ts';
import { distancesOf } from '../statistics/distances-of.ts';
import { rateLines } from './rate-lines.ts';
import { thresholdLines } from './threshold-lines.ts';

export interface ReportOptions {
  /** The name of the backend. */
  readonly title: string;
  /** The wanted false match rate; null if there is none. */
  readonly wanted: number | null;
}

/** Writes the report about measured pairs. It has numbers, codes and labels of groups only. */
export function reportText(
  pairs: readonly MeasuredPair[],
  { title, wanted }: ReportOptions,
): string {
  const thresholds = new Set(pairs.flatMap(({ threshold }) => threshold ?? []));
  const at = thresholds.size === 1 ? `, threshold ${[...thresholds].join()}` : '';
  const lines = [
    `${title}${at}`,
    ...rateLines(pairs),
    ...thresholdLines(distancesOf(pairs), wanted),
  ];
  const columns = [...new Set(pairs.flatMap(({ groups }) => Object.keys(groups)))];
  for (const column of columns) {
    const labels = [...new Set(pairs.flatMap(({ groups }) => groups[column] ?? []))].sort();
    for (const label of labels) {
      const inGroup = pairs.filter(({ groups }) => groups[column] === label);
      lines.push('', `${column} ${label}`, ...rateLines(inGroup));
    }
  }
  return lines.join('\n');
}
