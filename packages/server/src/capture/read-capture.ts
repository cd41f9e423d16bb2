/** Reads capture claims of the wire. No import at run time, because browsers read receipts with it. */
import type { CaptureClaimsOutput } from '@facecompare/contract/session';
import { isObject } from '../upstreams/is-object.ts';

const SOURCES = ['camera', 'file'] as const;
const CAMERAS = ['built-in', 'external', 'virtual', 'unknown'] as const;

/** In milliseconds. */
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const MAX_JITTER = 1000;
/** The highest absolute value of a reading of the guide. */
const MAX_READING = 1_000_000;
const MAX_READINGS = 12;
const READING_NAME = /^[a-z_]{1,32}$/i;

const oneOf = <T extends string>(value: unknown, values: readonly T[]): T | null =>
  values.find((known) => known === value) ?? null;

const numberIn = (value: unknown, least: number, most: number): number | null =>
  typeof value === 'number' && value >= least && value <= most ? value : null;

function readingsIn(value: unknown): Record<string, number> | null {
  if (!isObject(value)) return null;
  const readings = Object.entries(value).flatMap(([name, said]) => {
    const reading = numberIn(said, -MAX_READING, MAX_READING);
    return reading === null || !READING_NAME.test(name) ? [] : [[name, reading] as const];
  });
  return readings.length === 0 ? null : Object.fromEntries(readings.slice(0, MAX_READINGS));
}

/**
 * Reads what a page claims about a selfie. Claims are evidence, so this never throws: a value of a
 * wrong type or out of range becomes null, and what is not known is left out.
 * @returns null if there are no claims, or if they do not name a source
 */
export function readCapture(value: unknown): CaptureClaimsOutput | null {
  if (!isObject(value)) return null;
  const source = oneOf(value.source, SOURCES);
  if (source === null) return null;
  return {
    source,
    camera: oneOf(value.camera, CAMERAS),
    native: typeof value.native === 'boolean' ? value.native : null,
    frame_interval: numberIn(value.frame_interval, 0, MINUTE),
    frame_jitter: numberIn(value.frame_jitter, 0, MAX_JITTER),
    shutter_delay: numberIn(value.shutter_delay, 0, DAY),
    guide: readingsIn(value.guide),
  };
}
