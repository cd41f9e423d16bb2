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

export type Counts = Readonly<Record<Counted, number>>;

export const NOTHING: Counts = {
  tracks: 0,
  late: 0,
  videos: 0,
  workers: 0,
  urls: 0,
  timers: 0,
  bitmaps: 0,
  requests: 0,
  faults: 0,
};

/** Milliseconds that a camera may stay on after the widget was left. */
export const RELEASE_MS = 100;
