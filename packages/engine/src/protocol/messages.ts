/**
 * The messages between the page and the worker: plain data, with an id on every request and on
 * every answer to it.
 */
import type {
  GuideReading,
  LoadProgress,
  PhotoFinding,
  Problem,
  Side,
} from '@facecompare/contract';
import type { Judgement, JudgeRules } from '../judge.ts';
import type { FileFacts, ModelName } from '../model-catalog.ts';
import type { Gates } from '../pipeline/quality/gates.ts';

/** A file to load: its address, and the hash and size it must have. */
export interface FileSource {
  readonly name: string;
  readonly url: string;
  readonly facts: FileFacts;
}

/** Sent once, before the first request. */
export interface Setup {
  readonly wasm: FileSource;
  readonly models: Readonly<Record<ModelName, FileSource>>;
  /** Threads that read photos. */
  readonly threads: number;
  /** Whether to keep files in the browser's cache. */
  readonly cache: boolean;
  readonly gates: Gates;
}

/** A photo, with the key under which the worker remembers its reading. */
export interface AskedPhoto {
  readonly key: string;
  readonly blob: Blob;
}

/** Options for reading a pair of photos. */
export interface ReadingOptions {
  readonly spoof: boolean;
  readonly multipleFaces: 'refuse' | 'main';
}

export type WorkerRequest =
  /** Open these models. */
  | { readonly kind: 'load'; readonly models: readonly ModelName[] }
  /** Read one photo ahead, and remember the reading. */
  | ({ readonly kind: 'read'; readonly side: Side; readonly photo: AskedPhoto } & ReadingOptions)
  | ({
      readonly kind: 'compare';
      readonly selfie: AskedPhoto;
      readonly reference: AskedPhoto;
      readonly rules: JudgeRules;
    } & ReadingOptions)
  /** One frame of the camera. */
  | {
      readonly kind: 'frame';
      readonly frame: VideoFrame | ImageBitmap;
      readonly watch: number;
      readonly time: number;
    }
  | { readonly kind: 'inspect'; readonly side: Side; readonly photo: AskedPhoto }
  | { readonly kind: 'best'; readonly frames: readonly ImageBitmap[] }
  /** Bare runs of every model, to measure speed. */
  | { readonly kind: 'time-models'; readonly runs: number };

/**
 * What was read from one photo, without anything that identifies a person: embeddings never leave
 * the worker.
 */
export interface PhotoReading {
  readonly problem: Problem | null;
}

/** The answer to each kind of request. */
export interface Answers {
  readonly load: null;
  readonly read: PhotoReading;
  readonly compare: Judgement;
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
  /** `broken`: the state of the worker is unknown, so the page should end it. */
  | { readonly id: number; readonly problem: Problem; readonly broken: boolean };
