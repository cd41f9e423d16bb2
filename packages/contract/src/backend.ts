/** The ports: what the widget asks of whatever compares two faces, and of whatever watches the camera. */
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

export interface CompareRequest {
  readonly selfie: ComparedImage;
  readonly reference: ComparedImage;
  /** A uuid that belongs to this pair of images. It survives "Try again", so that a backend can answer twice and judge once. */
  readonly requestId: string;
  readonly transactionId?: string;
  readonly clientTransactionId?: string;
}

/** What was found on one photo. */
export interface SideFinding {
  /** Whether a face was found; null where the backend does not say. */
  readonly faceFound: boolean | null;
  /** What is wrong with this photo, if anything. */
  readonly problem: Problem | null;
}

export interface CompareVerdict {
  /** `inconclusive` is never "not the same person": nothing was decided. */
  readonly outcome: 'match' | 'no-match' | 'inconclusive';
  /** 0 to 1, 0.5 at the threshold (see `similarityOf`); null where the backend names no distance or no threshold. Not a probability. */
  readonly similarity: number | null;
  /** The backend's distance, 0 or more. */
  readonly dissimilarity: number | null;
  /** The distance up to which the backend calls it a match. */
  readonly threshold: number | null;
  readonly sides: Readonly<Record<Side, SideFinding>>;
  /** Why nothing was decided; null with `match` and `no-match`. */
  readonly problem: Problem | null;
  /** What a liveness check said; null where none ran. */
  readonly liveness: boolean | null;
  /** Whether a check for fakes said fake; null where none ran. */
  readonly spoof: boolean | null;
  readonly ids: {
    readonly request: string | null;
    readonly transaction: string | null;
    readonly clientTransaction: string | null;
  };
  /** The answer as it came, for the host's own eyes. Treat every string in it as hostile. */
  readonly raw: unknown;
}

/** What a comparison is busy with. There is no percentage, because nobody could measure an honest one. */
export type ComparePhase = 'preparing' | 'sending' | 'comparing';

export interface CompareOptions {
  /** Aborting it ends the work for real: the request, the worker, the retries. */
  readonly signal: AbortSignal;
  readonly onPhase?: (phase: ComparePhase) => void;
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
  /** A head start on one photo, before the other is there. */
  prepare?(side: Side, image: ComparedImage, options: { readonly signal: AbortSignal }): Promise<void>;
  /** Called once the person has agreed; loads what the first comparison would otherwise wait for. */
  warmUp?(options: { readonly signal: AbortSignal }): Promise<void>;
  dispose?(): void;
}

/** One correction a guide can ask for while the camera runs. */
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

export interface GuideReading {
  /** The most important correction; null when all is well. */
  readonly hint: GuideHint | null;
  /** What was measured, in the unit of that hint. */
  readonly value?: number;
  /** The limit it was held against. */
  readonly limit?: number;
}

/** The part of a video element that a guide reads. */
export interface WatchedVideo {
  readonly videoWidth: number;
  readonly videoHeight: number;
  readonly readyState: number;
}

/** Whatever watches the camera and looks at a photo before it is sent. Optional: without it every photo passes. */
export interface FaceGuide {
  /** Reports until the signal aborts. */
  watch(video: WatchedVideo, options: { readonly signal: AbortSignal; readonly onHint: (reading: GuideReading) => void }): Promise<void>;
  /** What is wrong with a photo; null when nothing is. */
  inspect(image: ComparedImage, options: { readonly signal: AbortSignal }): Promise<Problem | null>;
  dispose?(): void;
}
