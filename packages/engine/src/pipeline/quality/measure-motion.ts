/** The landmarks of one frame, and its time. */
export interface Moment {
  readonly landmarks: Float32Array;
  /** Milliseconds of any clock. */
  readonly time: number;
}

/**
 * Measures how fast a face moves: the mean way of its landmarks between two frames, in inter-eye
 * distances a second. It is our own measure. A still face has 0; landmarks alone jitter by about
 * 0.1 at 30 frames a second.
 * @returns null if the frames are too far apart to be compared, or in the wrong order
 */
export function motionBetween(
  before: Moment,
  now: Moment,
  interEyeDistance: number,
): number | null {
  const seconds = (now.time - before.time) / 1000;
  if (!(seconds > 0 && seconds <= 1) || before.landmarks.length !== now.landmarks.length)
    return null;
  let way = 0;
  for (let at = 0; at + 1 < now.landmarks.length; at += 2) {
    way += Math.hypot(
      (now.landmarks[at] ?? 0) - (before.landmarks[at] ?? 0),
      (now.landmarks[at + 1] ?? 0) - (before.landmarks[at + 1] ?? 0),
    );
  }
  return way / (now.landmarks.length / 2) / interEyeDistance / seconds;
}
