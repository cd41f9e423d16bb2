/** The options of the command line. */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { evenly, type Pair, pairsIn } from '../labelled-pairs.ts';

/**
 * Returns some of the labelled pairs of `--pairs FILE`, `--count N` of them spread evenly over the
 * file.
 * @returns null if no file is named
 * @throws Error if the file does not exist, or the number is invalid
 */
export function askedPairs(arguments_: readonly string[], usual: number): readonly Pair[] | null {
  const options = { pairs: { type: 'string' }, count: { type: 'string' } } as const;
  const { pairs: file, count = String(usual) } = parseArgs({
    args: [...arguments_],
    options,
  }).values;
  if (file === undefined) return null;
  if (!existsSync(file)) throw new Error('The file of --pairs is not there.');
  if (!(Number.isSafeInteger(Number(count)) && Number(count) > 1))
    throw new Error(`--count "${count}" is not a number of pairs.`);
  return evenly(pairsIn(file), Number(count));
}
