import type { Upstream } from '../upstream.ts';
import { upstreamOfEngine } from './engine-upstream.ts';
import { loadEngine } from './load-engine.ts';

export interface EngineUpstreamOptions {
  /** Threads that run the models; the engine chooses unless given. */
  readonly threads?: number;
  /** Folder with the model files; the engine's own unless given. */
  readonly modelsFolder?: string;
  /** Distance up to which, inclusive, two faces match; 2.4 unless given. */
  readonly threshold?: number;
  /** Live score, 0 to 1, below which a selfie is called a fake; unevaluated, and never called so unless given. */
  readonly spoofThreshold?: number;
  /** What to do with a photo of several people; `refuse` unless given. */
  readonly multipleFaces?: 'refuse' | 'main';
}

/**
 * Starts our engine as an upstream. It needs `@facecompare/engine`, `onnxruntime-node`, `piscina` and `sharp`, which
 * are loaded here and not before: a server that only forwards to a vendor does not install them.
 * @throws Error if one of these packages is missing; the message names the command that installs them
 * @throws EngineFilesError if a model file is missing or is not the one it should be
 */
export async function engineUpstream({
  threads,
  modelsFolder,
  ...judgement
}: EngineUpstreamOptions = {}): Promise<Upstream> {
  const { createNodeEngine, dissimilarityOf } = await loadEngine();
  const engine = await createNodeEngine({
    ...(threads === undefined ? {} : { threads }),
    ...(modelsFolder === undefined ? {} : { modelsFolder }),
  });
  return upstreamOfEngine(engine, {
    dissimilarityOf: (cosine) => dissimilarityOf(cosine),
    ...judgement,
  });
}
