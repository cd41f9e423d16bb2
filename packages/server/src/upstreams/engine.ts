import type { Upstream } from '../upstream.ts';
import { upstreamOfEngine } from './engine-upstream.ts';
import { loadEngine } from './load-engine.ts';

export interface EngineUpstreamOptions {
  /** Threads that run the models; by default the engine chooses. */
  readonly threads?: number;
  /** Folder with the model files; by default the engine's own. */
  readonly modelsFolder?: string;
  /**
   * Cosine that becomes a distance of 2.4, -1 to 1; 0.453 by default. docs/accuracy.md has the
   * error rates of other values.
   */
  readonly cosineThreshold?: number;
  /** Distance up to which, inclusive, two faces match; 2.4 by default. */
  readonly threshold?: number;
  /**
   * Live score, 0 to 1, below which a selfie counts as a fake; by default no selfie does. It has
   * not been evaluated.
   */
  readonly spoofThreshold?: number;
  /** What to do with a photo of several people; `refuse` by default. */
  readonly multipleFaces?: 'refuse' | 'main';
}

/**
 * Starts our engine as an upstream. It needs `@facecompare/engine`, `onnxruntime-node`, `piscina`
 * and `sharp`. They are loaded only here: a server that only forwards to a vendor does not install
 * them.
 * @throws Error if one of these packages is missing; the message names the command that installs
 *   them
 * @throws EngineFilesError if a model file is missing or is not the one of the catalog
 */
export async function engineUpstream({
  threads,
  modelsFolder,
  cosineThreshold,
  ...judgement
}: EngineUpstreamOptions = {}): Promise<Upstream> {
  const { createNodeEngine, judge } = await loadEngine();
  const engine = await createNodeEngine({
    ...(threads === undefined ? {} : { threads }),
    ...(modelsFolder === undefined ? {} : { modelsFolder }),
  });
  return upstreamOfEngine(engine, {
    judge: (selfie, reference, rules) =>
      judge(selfie, reference, {
        ...rules,
        ...(cosineThreshold === undefined ? {} : { cosineThreshold }),
      }),
    ...judgement,
  });
}
