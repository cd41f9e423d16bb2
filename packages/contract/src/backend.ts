/** The ports: what the widget asks of whatever compares two faces, and of whatever watches the camera. */
import type { ScanServicesOutput } from './compare.ts';
import type { Problem, Side } from './problem.ts';

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

/** The fields of the API that a host may set for each comparison. They are sent as they are, and never filled in. */
export interface RequestFields {
  /** ISO 3166-1 alpha-3. The API's own default is `EGY`. */
  readonly country?: string;
  /** Which liveness check the upstream runs. The API's own default is `"2"`. */
  readonly liveness?: string;
  /** Whether the upstream answers with the data it extracted. */
  readonly getExtractedData?: boolean;
  /** The upstream's transaction that the comparison belongs to. */
  readonly transactionId?: string;
  /** The host's own id of that transaction. */
  readonly clientTransactionId?: string;
}

export interface CompareRequest extends RequestFields {
  readonly selfie: ComparedImage;
  readonly reference: ComparedImage;
  /** A uuid that belongs to this pair of images. It survives "Try again", so that a backend can answer twice and judge once. */
  readonly requestId: string;
}

/** What was found on one photo. */
export interface SideFinding {
  /** Whether a face was found; null where the backend does not say. */
  readonly faceFound: boolean | null;
  /** What is wrong with this photo, if anything. */
  readonly problem: Problem | null;
}

/** What every verdict says, whatever was decided. */
export interface VerdictFacts {
  /** 0 to 1, 0.5 at the threshold (see `similarityOf`); null where the backend names no distance or no threshold. Not a probability. */
  readonly similarity: number | null;
  /** The backend's distance, 0 or more. */
  readonly dissimilarity: number | null;
  /** The distance up to which the backend calls it a match. */
  readonly threshold: number | null;
  /** The score of the answer, as it came; null if there was none. Only our own engine documents its scale. */
  readonly score: number | null;
  /** What further services of the backend said; null if it named none. Only what could be read is in it. */
  readonly services: ScanServicesOutput | null;
  /** How live the selfie looks to a passive net, 0 to 1; null where it was not asked. One weak signal, never a reason for an outcome by itself. */
  readonly liveScore: number | null;
  /** The widget found that both photos are the same picture, or nearly: whatever was decided says nothing about a person. */
  readonly sameImage?: true;
  readonly ids: {
    readonly request: string | null;
    readonly transaction: string | null;
    readonly clientTransaction: string | null;
  };
  /** The answer as it came, for the host's own eyes. Treat every string in it as hostile. */
  readonly raw: unknown;
}

/** The photos were compared. Nothing in such a verdict may speak against it: the type has no room for it. */
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

/** Nothing was decided. Never read it as "not the same person". */
export interface InconclusiveVerdict extends VerdictFacts {
  readonly outcome: 'inconclusive';
  readonly sides: Readonly<Record<Side, SideFinding>>;
  /** Why nothing was decided. */
  readonly problem: Problem;
  /** What a liveness check said; null if none ran. */
  readonly liveness: boolean | null;
  /** Whether a check for fakes said fake; null if none ran. */
  readonly spoof: boolean | null;
}

/** What a comparison led to. `outcome` tells the two kinds apart. */
export type CompareVerdict = DecidedVerdict | InconclusiveVerdict;

/** What a comparison is busy with. There is no percentage, because nobody could measure an honest one. */
export type ComparePhase = 'preparing' | 'sending' | 'comparing';

/** How far files are loaded: bytes, of all of them together. Never falls. */
export interface LoadProgress {
  readonly loaded: number;
  readonly total: number;
}

export interface CompareOptions {
  /** Aborting it ends the work for real: the request, the worker, the retries. */
  readonly signal: AbortSignal;
  /** `progress` stands beside `preparing` while something is downloaded first. */
  readonly onPhase?: (phase: ComparePhase, progress?: LoadProgress) => void;
}

/**
 * Whatever compares two faces. Expected refusals (no face, several faces, too dark) are verdicts; only transport and
 * programming trouble is thrown, always as a `ProblemError`, and as `aborted` once the signal is.
 */
export interface Backend {
  /** A short name for logs and devtools. */
  readonly name: string;
  /** The origin the photos go to, named to the person before anything is sent; null where they stay on the device. */
  readonly recipient: string | null;
  compare(request: CompareRequest, options: CompareOptions): Promise<CompareVerdict>;
  /**
   * A head start on one photo, before the other is there; only asked where `recipient` is null, because nothing may be
   * sent before the person presses Compare. What it throws is ignored: the comparison does the work again.
   */
  prepare?(
    side: Side,
    image: ComparedImage,
    options: { readonly signal: AbortSignal },
  ): Promise<void>;
  /**
   * Called once the person has agreed; loads what the first comparison would otherwise wait for. The signal is that of the
   * visit: once it aborts, this user of the backend has gone, and what was held for them may be let go of.
   */
  warmUp?(options: { readonly signal: AbortSignal }): Promise<void>;
  dispose?(): void;
}

/** A face in an image, in fractions of its width and height (0 to 1, from the upper left, as the pixels are: not mirrored). */
export interface FaceBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One correction a guide can ask for. In the order of importance: who cannot be seen cannot be too dark. */
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

/** Where to, as the person in front of the camera means it: `left` is their own left hand. */
export type GuideDirection = 'left' | 'right' | 'up' | 'down';

/** A correction, with what led to it. */
export interface GuideFinding {
  /** The most important correction; null when all is well. */
  readonly hint: GuideHint | null;
  /** What was measured, in the unit of that hint. */
  readonly value?: number;
  /** The limit it was held against. */
  readonly limit?: number;
  /** `off-centre`: where to move. `turned`: where to turn the head. `tilted`: to which shoulder to lean it. */
  readonly direction?: GuideDirection;
}

/** What a guide says about one frame of the camera. */
export interface GuideReading extends GuideFinding {
  /** The main face of the frame; null where there is none. */
  readonly face: FaceBox | null;
}

/** What a guide says about one photo. */
export interface PhotoFinding extends GuideFinding {
  /** Why the photo had better not be sent; null where it may. */
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
  /** Told about every frame that was looked at. */
  readonly onReading: (reading: GuideReading) => void;
  /** Told while the guide still downloads what it needs. */
  readonly onProgress?: (progress: LoadProgress) => void;
}

/**
 * Whatever watches the camera and looks at a photo before it is sent. Optional: without it every photo passes. It throws
 * as a Backend does, `ProblemError`s only, and whoever uses it goes on without it.
 */
export interface FaceGuide {
  /** Reports until the signal aborts, and resolves then. */
  watch(video: WatchedVideo, options: WatchOptions): Promise<void>;
  /** Looks at a photo before it counts as ready. */
  inspect(
    image: ComparedImage,
    options: { readonly signal: AbortSignal; readonly side: Side },
  ): Promise<PhotoFinding>;
  /** The index of the best of some frames of one moment. Leaves the frames open: they belong to the caller. */
  chooseBest(
    frames: readonly ImageBitmap[],
    options: { readonly signal: AbortSignal },
  ): Promise<number>;
  /** As of a Backend. */
  warmUp?(options: { readonly signal: AbortSignal }): Promise<void>;
}
