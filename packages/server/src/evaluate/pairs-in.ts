import { resolve } from 'node:path';
import type { LabelledPair } from './labelled-pair.ts';
import { rowsIn } from './rows-in.ts';
import { UsageMistake } from './usage-mistake.ts';

const LABELS = new Map([
  ['1', true],
  ['true', true],
  ['genuine', true],
  ['0', false],
  ['false', false],
  ['impostor', false],
]);

/** The header that every file of pairs needs. */
const NEEDED = ['a', 'b', 'same'] as const;

/**
 * Reads labelled pairs. The header has the columns `a`, `b` and `same`. Columns whose names begin
 * with `group` are groups; the others are left out.
 * @param separator between cells
 * @param folder the folder that paths are relative to
 * @throws UsageMistake if the file is no such table; no message has a name of a photo
 */
export function pairsIn(text: string, separator: string, folder: string): LabelledPair[] {
  const rows = rowsIn(text, separator);
  if (rows === null) throw new UsageMistake('The file of pairs has a quote that is never closed.');
  const [head = [], ...lines] = rows;
  const names = head.map((name) => name.trim());
  for (const name of NEEDED)
    if (!names.includes(name))
      throw new UsageMistake(`The file of pairs has no column "${name}" in its first line.`);
  if (lines.length === 0) throw new UsageMistake('The file of pairs has no pairs.');
  const groupNames = names.filter((name) => name.startsWith('group'));

  return lines.map((cells, at) => {
    const of = (name: string) => cells[names.indexOf(name)]?.trim() ?? '';
    const same = LABELS.get(of('same').toLowerCase());
    if (same === undefined)
      throw new UsageMistake(
        `Pair ${at + 1}: "same" must be 1, true or genuine, or 0, false or impostor.`,
      );
    if (of('a') === '' || of('b') === '')
      throw new UsageMistake(`Pair ${at + 1} does not name two photos.`);
    const groups = groupNames.flatMap((name) => (of(name) === '' ? [] : [[name, of(name)]]));
    return {
      same,
      a: resolve(folder, of('a')),
      b: resolve(folder, of('b')),
      groups: Object.fromEntries(groups),
    };
  });
}
