/**
 * Every point between mounting and the verdict at which a widget waits for something, and may be
 * left.
 */
export const POINTS = [
  'mounted',
  'asked',
  'answered',
  'attached',
  'metadata',
  'shown',
  'capture',
  'encode',
  'photo',
  'decode',
  'upload',
  'reading',
  'waiting',
  'verdict',
] as const;

export type Point = (typeof POINTS)[number];

/** The names of the points in the table. */
export const POINT_NAMES: Readonly<Record<Point, string>> = {
  mounted: 'before the camera is asked for',
  asked: 'before getUserMedia answers',
  answered: 'between the answer and play()',
  attached: 'play() to loadedmetadata',
  metadata: 'loadedmetadata to the first frame',
  shown: 'camera shown',
  capture: 'capture',
  encode: 'encoding',
  photo: 'photo taken',
  decode: 'decoding a second photo',
  upload: 'upload',
  reading: 'reading the answer',
  waiting: 'waiting to send again',
  verdict: 'verdict',
};

/**
 * How a widget is left. `abort` presses its own Cancel first; `return` comes back at once and
 * leaves for good soon after.
 */
export const LEAVINGS = ['unmount', 'route', 'return', 'error', 'abort'] as const;

export type Leaving = (typeof LEAVINGS)[number];
