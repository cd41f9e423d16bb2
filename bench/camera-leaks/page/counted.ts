/** What is counted after a widget is removed. Zero is clean, in every row. */
export const COUNTED = {
  tracks: 'live camera tracks',
  late: 'tracks that ended later than 100 ms',
  videos: 'detached videos with a stream',
  workers: 'workers',
  urls: 'object URLs',
  timers: 'timers',
  bitmaps: 'image bitmaps not closed',
  requests: 'requests not aborted',
  faults: 'errors and warnings',
} as const;

export type Counted = keyof typeof COUNTED;

export const ROWS = Object.keys(COUNTED) as Counted[];

export type Counts = Readonly<Record<Counted, number>>;

/** Combines two counts row by row. */
export const combine = (a: Counts, b: Counts, by: (a: number, b: number) => number): Counts =>
  Object.fromEntries(ROWS.map((row) => [row, by(a[row], b[row])])) as Counts;

export const add = (a: number, b: number) => a + b;

export const NOTHING = Object.fromEntries(ROWS.map((row) => [row, 0])) as Counts;

export const isClean = (counts: Counts): boolean => ROWS.every((row) => counts[row] === 0);

/** Milliseconds that a camera may stay on after the widget was left. */
export const RELEASE_MS = 100;
