/**
 * Every point between mounting and the verdict at which a widget waits for something, and may be
 * left, with its name in the table.
 */
export const POINT_NAMES = {
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
} as const;

export type Point = keyof typeof POINT_NAMES;

export const POINTS = Object.keys(POINT_NAMES) as Point[];

/**
 * How a widget is left. `abort` presses its own Cancel first; `return` comes back at once and
 * leaves for good soon after.
 */
export const LEAVINGS = ['unmount', 'route', 'return', 'error', 'abort'] as const;

export type Leaving = (typeof LEAVINGS)[number];
