import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { LabelledPair } from './labelled-pair.ts';
import { pairsIn } from './pairs-in.ts';
import { UsageMistake } from './usage-mistake.ts';

/**
 * Reads a file of labelled pairs; a name that ends in `.tsv` means tabs.
 * @throws UsageMistake if it cannot be read, or is no such table
 */
export function readPairs(file: string): LabelledPair[] {
  const text = (() => {
    try {
      return readFileSync(file, 'utf8');
    } catch {
      throw new UsageMistake('The file of pairs cannot be read: check its path.');
    }
  })();
  return pairsIn(text, file.toLowerCase().endsWith('.tsv') ? '\t' : ',', dirname(resolve(file)));
}
