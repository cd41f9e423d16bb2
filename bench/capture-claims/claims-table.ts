/** Formats one table in Markdown: rows are kinds, columns are what the claims say. */
import type { CaptureClaims } from '@facecompare/contract';
import { table } from '../table.ts';
import type { Kind } from './kinds.ts';

export interface Row {
  readonly kind: Kind;
  readonly claims: readonly CaptureClaims[];
}

const isVirtual = ({ camera }: CaptureClaims) => camera === 'virtual';
const isReplaced = ({ native }: CaptureClaims) => native === false;
const isUntold = ({ native }: CaptureClaims) => native === null;
/** What a rule could refuse. */
export const isFlagged = (claims: CaptureClaims): boolean =>
  isVirtual(claims) || claims.native !== true;

/** The lowest, the median and the highest value; `none` if no run has one. */
function span(values: readonly (number | null)[]): string {
  const sorted = values.filter((value) => value !== null).sort((a, b) => a - b);
  const [low, middle, high] = [0, 0.5, 1].map(
    (share) => sorted[Math.round(share * (sorted.length - 1))],
  );
  return sorted.length === 0 ? 'none' : `${low} / ${middle} / ${high}`;
}

export function claimsTable(rows: readonly Row[]): string {
  return table([
    [
      'kind',
      'honest',
      'runs',
      'virtual camera',
      'not native',
      'native unknown',
      'any of the three',
      'frame interval, ms',
      'frame jitter',
    ],
    ...rows.map(({ kind: { name, honest }, claims }) => [
      name,
      honest ? 'yes' : 'no',
      claims.length,
      ...[isVirtual, isReplaced, isUntold, isFlagged].map((test) => claims.filter(test).length),
      span(claims.map(({ frameInterval }) => frameInterval)),
      span(claims.map(({ frameJitter }) => frameJitter)),
    ]),
  ]);
}
