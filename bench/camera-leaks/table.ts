/** Formats one table in Markdown: rows are what is counted, columns are widgets. */
import { table } from '../table.ts';
import type { Measured } from './measure.ts';
import { COUNTED, ROWS } from './page/counted.ts';
import { POINT_NAMES, POINTS } from './page/points.ts';
import type { WidgetPage } from './widgets.ts';

export interface Column {
  readonly widget: WidgetPage;
  /** The browser, with its version. */
  readonly browser: string;
  readonly measured: Measured;
}

export function leakTable(columns: readonly Column[]): string {
  const row = (name: string, cell: (column: Column) => string | number) => [
    name,
    ...columns.map(cell),
  ];
  const lines = [
    row('', ({ widget, browser }) => `${widget.name}, ${browser}`),
    row('interleavings', ({ measured }) => measured.played),
    ...ROWS.map((counted) =>
      row(COUNTED[counted], ({ widget, measured }) =>
        widget.unsaid?.rows.includes(counted) ? 'not counted' : measured.left[counted],
      ),
    ),
    // React mounts twice in StrictMode, only during development. What remains without it also
    // remains for real users.
    row('live camera tracks, StrictMode aside', ({ measured }) =>
      measured.unclean.reduce((sum, { strict, left }) => sum + (strict ? 0 : left.tracks), 0),
    ),
    row('slowest release of a camera', ({ measured }) =>
      measured.left.tracks > 0 ? 'never' : `${Math.round(measured.slowest)} ms`,
    ),
    ...POINTS.map((point) =>
      row(`left at: ${POINT_NAMES[point]}`, ({ measured }) =>
        measured.points.includes(point) ? (measured.reached[point] ?? 0) : 'not reached',
      ),
    ),
  ];
  const notes = columns.flatMap(({ widget: { name, unsaid } }) =>
    unsaid
      ? [
          `${name}: ${unsaid.rows.map((counted) => COUNTED[counted]).join(', ')} not counted: ${unsaid.why}.`,
        ]
      : [],
  );
  return [table(lines), ...(notes.length > 0 ? ['', ...new Set(notes)] : [])].join('\n');
}

/** Returns what our widget has to show in a browser, one sentence each, and whether it does. */
export function checks(
  { browser, measured }: Column,
  wanted: number,
): readonly (readonly [sentence: string, passed: boolean])[] {
  return [
    ...ROWS.map(
      (counted) =>
        [
          `${browser}: no ${COUNTED[counted]} in ${measured.played} interleavings`,
          measured.left[counted] === 0,
        ] as const,
    ),
    [
      `${browser}: all ${wanted} interleavings reached their point`,
      measured.stuck.length === 0 &&
        measured.played === wanted &&
        (wanted < POINTS.length || POINTS.every((point) => (measured.reached[point] ?? 0) > 0)),
    ],
    [
      `${browser}: a leak of every kind, made on purpose, is counted`,
      ROWS.every((counted) => measured.control[counted] > 0),
    ],
  ];
}
