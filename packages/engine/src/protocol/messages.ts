/** What the page and the worker say to each other: plain data, with an id on every request and on every answer to it. */
import type {
  GuideReading,
  LoadProgress,
  PhotoFinding,
  Problem,
  Side,
} from '@facecompare/contract';
import type { FileFacts, ModelName } from '../model-catalog.ts';
import type { Gates } from '../pipeline/quality/gates.ts';

/** A file to load: where from, and which bytes it must be. */
export interface FileSource {
  readonly name: string;
  readonly url: string;
  readonly facts: FileFacts;
}

/** Said once, before the first request. */
export interface Setup {
  readonly wasm: FileSource;
  readonly models: Readonly<Record<ModelName, FileSource>>;
  /** Threads that read photos. */
  readonly threads: number;
  /** Whether files are kept in the browser's cache. */
  readonly cache: boolean;
  readonly gates: Gates;
}

/** A photo, with the key under which its reading is remembered. */
export interface AskedPhoto {
  readonly key: string;
  readonly blob: Blob;
}

/** How a pair is read. */
export interface Judgement {
  readonly spoof: boolean;
  readonly multipleFaces: 'refuse' | 'main';
}

export type WorkerRequest =
  /** Open these models. */
  | { readonly kind: 'load'; readonly models: readonly ModelName[] }
  /** Read one photo ahead, and remember it. */
  | ({ readonly kind: 'read'; readonly side: Side; readonly photo: AskedPhoto } & Judgement)
  | ({
      readonly kind: 'compare';
      readonly selfie: AskedPhoto;
      readonly reference: AskedPhoto;
    } & Judgement)
  /** One frame of the camera. */
  | {
      readonly kind: 'frame';
      readonly frame: VideoFrame | ImageBitmap;
      readonly watch: number;
      readonly time: number;
    }
  | { readonly kind: 'inspect'; readonly side: Side; readonly photo: AskedPhoto }
  | { readonly kind: 'best'; readonly frames: readonly ImageBitmap[] }
  /** Bare runs of every model, to measure by. */
  | { readonly kind: 'time-models'; readonly runs: number };

/** What was read from one photo, without what identifies a person: embeddings never leave the worker. */
export interface PhotoReading {
  readonly problem: Problem | null;
}

export interface ComparisonAnswer {
  readonly selfie: PhotoReading;
  readonly reference: PhotoReading;
  /** -1 to 1; null where one photo has no face to compare. */
  readonly cosine: number | null;
  /** 0 to 1; null where it was not asked for. */
  readonly liveScore: number | null;
}

/** The answer to each kind of request. */
export interface Answers {
  readonly load: null;
  readonly read: PhotoReading;
  readonly compare: ComparisonAnswer;
  readonly frame: GuideReading;
  readonly inspect: PhotoFinding;
  /** Index of the best frame. */
  readonly best: number;
  /** Median milliseconds of each model. */
  readonly 'time-models': Readonly<Record<ModelName, number>>;
}

export type ToWorker =
  | { readonly setup: Setup }
  | { readonly id: number; readonly request: WorkerRequest };

export type FromWorker =
  /** The script runs. */
  | { readonly hello: true }
  | { readonly id: number; readonly progress: LoadProgress }
  | { readonly id: number; readonly answer: Answers[keyof Answers] }
  /** `broken`: nobody knows what state the worker is in, and it is best ended. */
  | { readonly id: number; readonly problem: Problem; readonly broken: boolean };
