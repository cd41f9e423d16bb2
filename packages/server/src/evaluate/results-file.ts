import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { isProblemCode } from '@facecompare/contract';
import { propertyOf } from '../property-of.ts';
import type { Comparison } from './measured-pair.ts';
import { UsageMistake } from './usage-mistake.ts';

/** Comparisons that outlive an interrupted run. */
export interface Results {
  get(key: string): Comparison | undefined;
  add(key: string, comparison: Comparison): void;
}

const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null);

/** Returns the comparison of one line; null if the line is damaged, such as the last one. */
function comparisonIn(line: string): readonly [string, Comparison] | null {
  try {
    const value: unknown = JSON.parse(line);
    const of = (name: string) => propertyOf(value, name);
    const [key, matched, code] = [of('key'), of('matched'), of('code')];
    if (typeof key !== 'string') return null;
    if (typeof matched !== 'boolean' && !isProblemCode(code)) return null;
    return [
      key,
      {
        matched: typeof matched === 'boolean' ? matched : null,
        dissimilarity: numberOf(of('dissimilarity')),
        threshold: numberOf(of('threshold')),
        code: isProblemCode(code) ? code : null,
      },
    ];
  } catch {
    return null;
  }
}

/**
 * Opens a file of results, one JSON object in each line.
 * @throws UsageMistake if the file cannot be read or written
 */
export function resultsIn(file: string): Results {
  try {
    const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
    const known = new Map<string, Comparison>();
    for (const line of text.split('\n')) {
      const [key, comparison] = comparisonIn(line) ?? [];
      if (key !== undefined && comparison) known.set(key, comparison);
    }
    // A line that was cut off must not swallow the next one.
    appendFileSync(file, text === '' || text.endsWith('\n') ? '' : '\n');
    return {
      get: (key) => known.get(key),
      add(key, comparison) {
        known.set(key, comparison);
        appendFileSync(file, `${JSON.stringify({ key, ...comparison })}\n`);
      },
    };
  } catch {
    throw new UsageMistake('The results file cannot be written: name another with --results.');
  }
}
