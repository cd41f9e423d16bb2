import type { Backend, ComparedImage, FaceGuide, Side } from '@facecompare/contract';
import type { ModelName } from '../model-catalog.ts';
import type { GateOptions } from '../pipeline/quality/gates.ts';

export interface OnDeviceOptions {
  /** Where the models are: a folder that ends in `/`, or the address of each model. */
  readonly models: string | Readonly<Record<ModelName, string>>;
  /** Where the WebAssembly kernels are: a folder that ends in `/`, or the address of the file. */
  readonly wasm: string;
  /**
   * Address of the worker's script; the default is beside this module. It must have the origin of
   * the page.
   */
  readonly worker?: string;
  /** Distance up to which, inclusive, two faces match; 2.4 by default. */
  readonly threshold?: number;
  /** Cosine that becomes the distance 2.4; 0.453 by default. */
  readonly cosineThreshold?: number;
  /**
   * What to do with a photo of several people: refuse it, which is the default, or compare its main
   * face.
   */
  readonly multipleFaces?: 'refuse' | 'main';
  /**
   * Run the passive spoof model too; the verdict then has a `liveScore`. It is one weak signal: no
   * error rate is known for any value.
   */
  readonly spoof?: boolean;
  /**
   * Live score below which a selfie counts as a fake; never, by default. This has not been
   * evaluated.
   */
  readonly spoofThreshold?: number;
  /** Limits of the guide and of the check of photos; each can be off. */
  readonly gates?: GateOptions;
  /**
   * Threads that read photos. The default is two if the processor has that many cores, so that both
   * photos are read at once.
   */
  readonly threads?: 1 | 2;
  /** Whether to keep the files of the engine in the browser's Cache Storage; true by default. */
  readonly cache?: boolean;
}

export interface OnDevice extends Backend {
  /** The guide for the live camera and for photos. It uses the same worker. */
  readonly guide: FaceGuide;
  /**
   * Measures the speed of this browser: median milliseconds of bare runs of every model in the
   * worker.
   * @throws ProblemError as `compare`
   */
  timeModels(
    runs: number,
    options?: { readonly signal?: AbortSignal },
  ): Promise<Readonly<Record<ModelName, number>>>;
  headStart(
    side: Side,
    image: ComparedImage,
    options: { readonly signal: AbortSignal },
  ): Promise<void>;
  preload(options: { readonly signal: AbortSignal }): Promise<void>;
  dispose(): void;
}
