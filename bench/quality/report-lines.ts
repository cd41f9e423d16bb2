/** The lines that `npm run bench:quality` prints. */
import type { Discard } from './discard-curve.ts';
import type { Rates } from './rates.ts';

interface Row extends Rates {
  readonly kind: string;
  readonly strength: number;
  /** Photos in which a face was found, and those of them that the floor refuses. */
  readonly found: number;
  readonly refused: number;
}

const share = (part: number, whole: number) =>
  whole === 0 ? '-' : `${((100 * part) / whole).toFixed(2)} %`;

const HEAD = [
  'kind',
  'strength',
  'faces found',
  'refused by the floor',
  'false matches by cosine alone',
  'false matches of decided',
  'genuine pairs: no match, undecided',
];

export const tableLines = (rows: readonly Row[]): string[] =>
  [
    HEAD,
    ...rows.map((row) => [
      row.kind,
      row.strength,
      row.found,
      share(row.refused, row.found),
      `${row.near} of ${row.impostors}`,
      `${row.falseMatches} of ${row.decided}`,
      `${row.falseNonMatches}, ${row.undecided} of ${row.genuine}`,
    ]),
  ].map((cells) => cells.join(' | '));

export const curveLines = (kind: string, curve: readonly Discard[]): string[] => [
  `${kind}: discarded | FNMR | FMR of the cosine alone`,
  ...curve.map(
    ({ discarded, fnmr, fmr }) =>
      `${discarded} | ${fnmr?.toFixed(4) ?? '-'} | ${fmr?.toExponential(2) ?? '-'}`,
  ),
];
