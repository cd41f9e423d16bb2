import type { GuideReading } from '@facecompare/contract';

// Repeated from the camera's code, because a shared file would become one more file to load.
const round = (value: number): number => Math.round(value * 100) / 100;

/**
 * Returns a reading as plain numbers: the face, and the measured value under the name of its hint.
 * @returns null if it has no number
 */
export function guideNumbers({
  face,
  hint,
  value,
}: GuideReading): Readonly<Record<string, number>> | null {
  const numbers = Object.entries({
    ...(face && { x: face.x, y: face.y, width: face.width, height: face.height }),
    ...(hint && value !== undefined && { [hint.replaceAll('-', '_')]: value }),
  }).filter(([, number]) => Number.isFinite(number));
  return numbers.length > 0
    ? Object.fromEntries(numbers.map(([name, number]) => [name, round(number)]))
    : null;
}

/** The last reading of each video that a guide watches. */
const readings = new WeakMap<object, GuideReading>();

/** @param reading null when a watch begins, or when the guide has failed */
export function noteReading(video: object, reading: GuideReading | null): void {
  if (reading) readings.set(video, reading);
  else readings.delete(video);
}

/** Returns the numbers of the last reading; null if no guide has read the video. */
export function lastNumbers(video: object): Readonly<Record<string, number>> | null {
  const reading = readings.get(video);
  return reading ? guideNumbers(reading) : null;
}
