/** The port of a guide, which watches the camera and checks photos. */
import type { LoadProgress } from './backend.ts';
import type { ComparedImage } from './compared-image.ts';
import type { Problem, Side } from './problem.ts';

/**
 * A face in an image, in fractions of its width and height (0 to 1, from the upper left of the
 * pixels: not mirrored).
 */
export interface FaceBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * One correction that a guide can ask for. Ordered by importance: a face that cannot be seen cannot
 * be too dark.
 */
export type GuideHint =
  | 'no-face'
  | 'multiple-faces'
  | 'too-far'
  | 'too-close'
  | 'off-centre'
  | 'turned'
  | 'tilted'
  | 'eyes-shut'
  | 'too-dark'
  | 'too-bright'
  | 'uneven-light'
  | 'blurred'
  | 'moving';

/** A direction as the person in front of the camera means it: `left` is their own left hand. */
export type GuideDirection = 'left' | 'right' | 'up' | 'down';

/** A correction, with the measurement behind it. */
export interface GuideFinding {
  /** The most important correction; null if nothing needs correcting. */
  readonly hint: GuideHint | null;
  /** The measured value, in the unit of that hint. */
  readonly value?: number;
  /** The limit that the value was compared with. */
  readonly limit?: number;
  /**
   * `off-centre`: which way to move. `turned`: which way to turn the head. `tilted`: to which
   * shoulder to lean it.
   */
  readonly direction?: GuideDirection;
}

/** What a guide found in one frame of the camera. */
export interface GuideReading extends GuideFinding {
  /** The main face of the frame; null if there is none. */
  readonly face: FaceBox | null;
}

/** What a guide found in one photo. */
export interface PhotoFinding extends GuideFinding {
  /** Why the photo should not be sent; null if it may be sent. */
  readonly problem: Problem | null;
  /** The faces that count, the main one first. */
  readonly faces: readonly FaceBox[];
}

/** The part of a video element that a guide reads. */
export interface WatchedVideo {
  readonly videoWidth: number;
  readonly videoHeight: number;
  readonly readyState: number;
  requestVideoFrameCallback?(callback: () => void): number;
}

export interface WatchOptions {
  readonly signal: AbortSignal;
  /** Called for every frame that the guide has examined. */
  readonly onReading: (reading: GuideReading) => void;
  /** Called while the guide still downloads what it needs. */
  readonly onProgress?: (progress: LoadProgress) => void;
}

/**
 * Watches the camera and checks a photo before it is sent. It is optional: without a guide every
 * photo passes. It throws only `ProblemError`s, as a Backend does, and its caller continues without
 * it.
 */
export interface FaceGuide {
  /** Reports until the signal aborts, and then resolves. */
  watch(video: WatchedVideo, options: WatchOptions): Promise<void>;
  /** Checks a photo before it counts as ready. */
  inspect(
    image: ComparedImage,
    options: { readonly signal: AbortSignal; readonly side: Side },
  ): Promise<PhotoFinding>;
  /**
   * Returns the index of the best of several frames of one moment. It does not close the frames:
   * they belong to the caller.
   */
  chooseBest(
    frames: readonly ImageBitmap[],
    options: { readonly signal: AbortSignal },
  ): Promise<number>;
  /** See `Backend.preload`. */
  preload?(options: { readonly signal: AbortSignal }): Promise<void>;
}
