/** What was measured and is drawn, from docs/pictures/figures.json. The tables of the documents say the same; a test holds them to it. */
import { readFileSync } from 'node:fs';
import type { AccuracyFigures } from '../../tools/accuracy-figures.ts';

interface Measured {
  readonly date: string;
  readonly conditions: string;
}

/** One value for each library, with its 10th and 90th percentile where it was measured more than once. */
export interface Row {
  /** As the table of the document calls it. */
  readonly row: string;
  readonly values: readonly number[];
  readonly p10?: readonly number[];
  readonly p90?: readonly number[];
}

export interface Ratio {
  readonly name: string;
  /** Least and most of the runs. */
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
    /** Of the fourteen points at which a widget can be left. */
    readonly pointsReached: readonly number[];
    readonly counts: Readonly<Record<string, readonly number[]>>;
  };
}

export const readFigures = (): Figures =>
  JSON.parse(readFileSync(new URL('../../docs/pictures/figures.json', import.meta.url), 'utf8'));
