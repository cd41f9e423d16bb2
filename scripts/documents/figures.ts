/**
 * The measured figures, from docs/figures.json. A test compares the tables of
 * the documents with them.
 */
import { readFileSync } from 'node:fs';
import type { AccuracyFigures } from '../../tools/accuracy-figures.ts';

interface Measured {
  readonly date: string;
  readonly conditions: string;
}

/**
 * One value for each library, with its 10th and 90th percentile if it was measured more than once.
 */
export interface Row {
  /** The name in the table of the document. */
  readonly row: string;
  readonly values: readonly number[];
  readonly p10?: readonly number[];
  readonly p90?: readonly number[];
}

export interface Ratio {
  readonly name: string;
  /** Minimum and maximum of the runs. */
  readonly low: number;
  readonly high: number;
  readonly bound: { readonly at: number; readonly is: 'at most' | 'at least' };
}

export interface Figures {
  readonly accuracy: Measured &
    AccuracyFigures & { readonly data: string; readonly threshold: number };
  readonly onDevice: Measured & {
    readonly libraries: readonly string[];
    readonly wire: Row;
    readonly first: Row;
    readonly warm: Row;
  };
  readonly server: Measured & { readonly ratios: readonly Ratio[] };
  readonly leaks: Measured & {
    readonly widgets: readonly string[];
    /** The reached ones of the fourteen points at which a widget can be removed. */
    readonly pointsReached: readonly number[];
    readonly counts: Readonly<Record<string, readonly number[]>>;
  };
}

export const readFigures = (): Figures =>
  JSON.parse(readFileSync(new URL('../../docs/figures.json', import.meta.url), 'utf8'));

export const sum = (counts: readonly number[]): number =>
  counts.reduce((total, count) => total + count, 0);

/** Returns how many pairs have at most this distance. */
export const within = (counts: readonly number[], step: number, distance: number): number =>
  sum(counts.slice(0, Math.round(distance / step)));
