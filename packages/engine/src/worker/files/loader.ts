import type { LoadProgress } from '@facecompare/contract';
import type { CatalogModel, ModelName } from '../../model-catalog.ts';
import type { OpenModel } from '../../open-on-first-use.ts';
import type { Setup } from '../../protocol/messages.ts';
import type { Equipment } from '../helper-worker.ts';
import { compileKernels, openModelOf } from '../runtime.ts';
import { loadFiles } from './load-files.ts';

/**
 * Loads and opens what a request needs: each file once, and only the files that a request needs.
 */
export function createLoader({ wasm, models, threads, cache }: Setup) {
  /**
   * The model files for the helper worker. The spoof model runs only on selfies, which are read in
   * this worker.
   */
  const modelFiles = new Map<ModelName, Uint8Array>();
  const opened = new Map<ModelName, OpenModel>();
  let kernels: WebAssembly.Module | null = null;

  return {
    async load(
      names: readonly ModelName[],
      onProgress: (progress: LoadProgress) => void,
    ): Promise<void> {
      const missing = names.filter((name) => !opened.has(name));
      if (kernels && missing.length === 0) return;
      const files = await loadFiles(
        [...(kernels ? [] : [wasm]), ...missing.map((name) => models[name])],
        { cache, onProgress },
      );
      const fileOf = (name: string) => files.get(name) as Uint8Array<ArrayBuffer>;
      kernels ??= await compileKernels(fileOf(wasm.name));
      for (const name of missing) {
        opened.set(name, await openModelOf(kernels, fileOf(name)));
        if (threads > 1 && name !== 'liveness') modelFiles.set(name, fileOf(name));
      }
    },

    /** @throws Error if nothing was loaded before */
    equipment(): Equipment {
      if (!kernels) throw new Error('The kernels are not loaded.');
      return { kernels, modelFiles };
    },

    /** @throws Error if the model was not loaded before */
    async openModel({ name }: CatalogModel): Promise<OpenModel> {
      const model = opened.get(name);
      if (!model) throw new Error(`The model "${name}" is not loaded.`);
      return model;
    },
  };
}
