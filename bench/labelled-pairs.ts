/**
 * Reads a table of labelled pairs of photos, LFW-like, with tabs: a header line `fold same a b`,
 * then a line for each pair.
 */
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

export interface Pair {
  readonly same: boolean;
  /** Paths of two photos. */
  readonly a: string;
  readonly b: string;
}

/**
 * Reads the pairs of a table.
 * @param file the table; the photos in it are relative to it
 */
export function pairsIn(file: string): Pair[] {
  const folder = dirname(resolve(file));
  const [head = '', ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/);
  const names = head.split('\t');
  return lines.map((line) => {
    const row = Object.fromEntries(line.split('\t').map((value, at) => [names[at] ?? '', value]));
    return {
      same: row.same === '1',
      a: resolve(folder, row.a ?? ''),
      b: resolve(folder, row.b ?? ''),
    };
  });
}

/** Returns that many items, evenly spread over a list. */
export const evenly = <Item>(items: readonly Item[], count: number): readonly Item[] =>
  items.filter(
    (_, at) =>
      Math.floor((at * count) / items.length) !== Math.floor(((at - 1) * count) / items.length),
  );
