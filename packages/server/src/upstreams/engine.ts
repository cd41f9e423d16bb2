import type { Upstream } from '../upstream.ts';
import { upstreamOfEngine } from './engine-upstream.ts';

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
 * Starts our engine as an upstream. The engine and its native libraries are loaded here and not before, so that a
 * server which only forwards to a vendor never needs them.
 * @throws EngineFilesError where a model file is missing or is not the one it should be
 */
export async function engineUpstream({ threads, modelsFolder, ...judgement }: EngineUpstreamOptions = {}): Promise<Upstream> {
  const { createNodeEngine, dissimilarityOf } = await import('@facecompare/engine/node');
  const engine = await createNodeEngine({
    ...(threads === undefined ? {} : { threads }),
    ...(modelsFolder === undefined ? {} : { modelsFolder }),
  });
  return upstreamOfEngine(engine, {
    dissimilarityOf: (cosine) => dissimilarityOf(cosine),
    ...judgement,
  });
}
