import { isBlack, type PictureFacts } from './picture-facts.ts';

/** A sample of the picture at one moment. */
export interface PictureSample {
  /** The time stamp of the current frame. */
  readonly frame: number;
  readonly facts: PictureFacts;
}

/**
 * `none`: there is no frame yet. `good`: the person can photograph this picture. `black`: there is
 * no picture, or an old one. `broken`: the picture will not recover by itself.
 */
export type PictureJudgement = 'none' | 'good' | 'black' | 'broken';

/** How often we sample the picture. */
export const LOOK_EVERY_MS = 200;
/** So many black frames in a row mean a broken picture; a camera that starts may send some. */
const BLACK_FRAMES = 5;
/**
 * So many samples without a new frame or picture mean a frozen camera: 1.6 s, and at least 1.5 s.
 */
const FROZEN_LOOKS = 8;
/**
 * The same limit for a stream that was requested again: 6 s. A camera that sends a frame every few
 * seconds is not frozen.
 */
const PATIENT_LOOKS = 30;
/**
 * So many samples without any frame mean a broken camera: 10 s, because some cameras start slowly.
 */
const EMPTY_LOOKS = 50;

/**
 * Judges a running picture, with one sample every `LOOK_EVERY_MS`. A still scene has new frames,
 * and some cameras give wrong time stamps. So the picture is frozen only if both the frame and the
 * picture stay the same.
 */
export function pictureJudge({
  patient = false,
} = {}): (sample: PictureSample | null) => PictureJudgement {
  let last: PictureSample | null = null;
  let same = 0;
  let black = 0;
  let empty = 0;
  return (sample) => {
    if (!sample) return ++empty < EMPTY_LOOKS ? 'none' : 'broken';
    const newFrame = sample.frame !== last?.frame;
    same = newFrame || sample.facts.hash !== last?.facts.hash ? 0 : same + 1;
    const dark = isBlack(sample.facts);
    if (!dark) black = 0;
    else if (newFrame) black++;
    last = sample;
    if (same >= (patient ? PATIENT_LOOKS : FROZEN_LOOKS) || black >= BLACK_FRAMES) return 'broken';
    // The person must not photograph an old picture.
    return dark || same >= FROZEN_LOOKS ? 'black' : 'good';
  };
}
