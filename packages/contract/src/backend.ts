/** The ports: the interfaces that a backend and a guide implement for the widget. */
import type { ScanServicesOutput } from './compare.ts';
import type { Problem, Side } from './problem.ts';
import type { RequestFields } from './request-fields.ts';

/** Where a photo came from. A file never claims to be a camera. */
export type ImageSource = 'camera' | 'file' | 'host';

/** One photo, ready to be compared: upright, small enough, free of metadata. */
export interface ComparedImage {
  readonly blob: Blob;
  /** Pixels. */
  readonly width: number;
  /** Pixels. */
  readonly height: number;
  readonly source: ImageSource;
}

export interface CompareRequest extends RequestFields {
  readonly selfie: ComparedImage;
  readonly reference: ComparedImage;
  /**
   * A uuid that belongs to this pair of images. It stays the same after "Try again", so that a
   * backend can answer twice and judge once.
   */
  readonly requestId: string;
}

/** What was found on one photo. */
export interface SideFinding {
  /** Whether a face was found; null if the backend does not say. */
  readonly faceFound: boolean | null;
  /** What is wrong with this photo, if anything. */
  readonly problem: Problem | null;
}

/** The fields of every verdict, whatever its outcome. */
export interface VerdictFacts {
  /**
   * From 0 to 1, with 0.5 at the threshold (see `similarityOf`); null if the backend gives no
   * distance or no threshold. Not a probability.
   */
  readonly similarity: number | null;
  /** The backend's distance, 0 or more. */
  readonly dissimilarity: number | null;
  /** The largest distance that the backend calls a match. */
  readonly threshold: number | null;
  /**
   * The score of the answer, unchanged; null if there was none. Only our own engine documents its
   * scale.
   */
  readonly score: number | null;
  /**
   * The results of further services of the backend; null if it named none. It contains only what
   * could be read.
   */
  readonly services: ScanServicesOutput | null;
  /**
   * How live the selfie looks to a passive model, from 0 to 1; null if liveness was not measured.
   * One weak signal, never a reason for an outcome by itself.
   */
  readonly liveScore: number | null;
  /**
   * True if the widget found that both photos are the same picture, or nearly. Then the outcome
   * says nothing about a person.
   */
  readonly sameImage?: true;
  readonly ids: {
    readonly request: string | null;
    readonly transaction: string | null;
    readonly clientTransaction: string | null;
  };
  /** The answer as it came, for the host. Treat every string in it as hostile. */
  readonly raw: unknown;
}

/** The photos were compared. The type has no room for a problem that contradicts the outcome. */
export interface DecidedVerdict extends VerdictFacts {
  readonly outcome: 'match' | 'no-match';
  readonly sides: Readonly<
    Record<Side, { readonly faceFound: true | null; readonly problem: null }>
  >;
  readonly problem: null;
  /** Whether a liveness check passed; null if none ran. */
  readonly liveness: true | null;
  /** Whether a check for fakes ran and found none; null if none ran. */
  readonly spoof: false | null;
}

/** The photos could not be compared. Never read it as "not the same person". */
export interface InconclusiveVerdict extends VerdictFacts {
  readonly outcome: 'inconclusive';
  readonly sides: Readonly<Record<Side, SideFinding>>;
  /** Why the photos could not be compared. */
  readonly problem: Problem;
  /** The result of a liveness check; null if none ran. */
  readonly liveness: boolean | null;
  /** Whether a check for fakes found a fake; null if none ran. */
  readonly spoof: boolean | null;
}

/** The result of a comparison. `outcome` distinguishes the two kinds. */
export type CompareVerdict = DecidedVerdict | InconclusiveVerdict;

/**
 * What a comparison is doing now. There is no percentage, because no honest one can be measured.
 */
export type ComparePhase = 'preparing' | 'sending' | 'comparing';

/** How many bytes of all files together are loaded. `loaded` never falls. */
export interface LoadProgress {
  readonly loaded: number;
  readonly total: number;
}

export interface CompareOptions {
  /** Aborting it stops the work: the request, the worker and the retries. */
  readonly signal: AbortSignal;
  /**
   * Called at each phase. `progress` comes with `preparing` while something is downloaded first.
   */
  readonly onPhase?: (phase: ComparePhase, progress?: LoadProgress) => void;
}

/**
 * Compares two faces. Expected refusals (no face, several faces, too dark) are verdicts. It throws
 * only for transport and programming errors, always a `ProblemError`; after the signal aborts, its
 * code is `aborted`.
 */
export interface Backend {
  /** A short name for logs and devtools. */
  readonly name: string;
  /**
   * The origin that receives the photos. The widget names it to the person before it sends
   * anything. Null if the photos stay on the device.
   */
  readonly recipient: string | null;
  compare(request: CompareRequest, options: CompareOptions): Promise<CompareVerdict>;
  /**
   * Starts work on one photo before the other one exists. The widget calls it only if `recipient`
   * is null, because it may send nothing before the person presses Compare. Errors are ignored: the
   * comparison does the work again.
   */
  headStart?(
    side: Side,
    image: ComparedImage,
    options: { readonly signal: AbortSignal },
  ): Promise<void>;
  /**
   * Called after the person has agreed. It loads what the first comparison would otherwise wait
   * for. The signal belongs to the mount: when it aborts, release the resources held for this
   * mount.
   */
  preload?(options: { readonly signal: AbortSignal }): Promise<void>;
  dispose?(): void;
}

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
  /** See {@link Backend.preload}. */
  preload?(options: { readonly signal: AbortSignal }): Promise<void>;
}
