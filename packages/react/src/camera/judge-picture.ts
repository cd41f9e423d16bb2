import { isBlack, type PictureFacts } from './picture-facts.ts';

/** The picture at one moment. */
export interface PictureSample {
  /** The time stamp of the frame that is shown. */
  readonly frame: number;
  readonly facts: PictureFacts;
}

/** `none`: there is no frame yet. `good`: a picture to photograph. `black`: no picture, or an old one. `broken`: it will not get better by itself. */
export type PictureJudgement = 'none' | 'good' | 'black' | 'broken';

/** How often a picture is looked at. */
export const LOOK_EVERY_MS = 200;
/** Frames that are black one after the other; a camera that starts may give some. */
const BLACK_FRAMES = 5;
/** Looks at which neither the frame nor the picture has changed: 1.6 s, and at least 1.5 s. */
const FROZEN_LOOKS = 8;
/** The same for a stream that was asked for again: 6 s. A camera may give a frame every few seconds, and is not stopped then. */
const PATIENT_LOOKS = 30;
/** Looks at which there was no frame at all: 10 s, for cameras that are slow to start. */
const EMPTY_LOOKS = 50;

/**
 * Judges a running picture, one look every `LOOK_EVERY_MS`. A scene in which nothing moves has new frames, and some
 * cameras time their frames badly: only a picture that is the same in both is frozen.
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
    // An old picture is none to photograph.
    return dark || same >= FROZEN_LOOKS ? 'black' : 'good';
  };
}
