import type { LoadProgress } from '@facecompare/contract';
import { type CatalogModel, MODEL_CATALOG, type ModelName } from '../model-catalog.ts';
import type { OpenModel } from '../open-on-first-use.ts';
import type { Setup } from '../protocol/messages.ts';
import { loadFiles } from './load-files.ts';
import { openSession, setUpRuntime } from './runtime.ts';

/** Loads and opens what a question needs: each file once, and nothing that nobody asked for. */
export function createLoader({ wasm, models, threads, cache }: Setup) {
  const sessions = new Map<ModelName, OpenModel>();
  let runs = false;

  return {
    async load(names: readonly ModelName[], onProgress: (progress: LoadProgress) => void): Promise<void> {
      const missing = names.filter((name) => !sessions.has(name));
      if (runs && missing.length === 0) return;
      const files = await loadFiles([...(runs ? [] : [wasm]), ...missing.map((name) => models[name])], { cache, onProgress });
      const fileOf = (name: string) => files.get(name) as Uint8Array<ArrayBuffer>;
      if (!runs) setUpRuntime(fileOf(wasm.name), threads);
      runs = true;
      for (const name of missing) sessions.set(name, await openSession(MODEL_CATALOG[name], fileOf(name)));
    },

    /** @throws Error where the model was not loaded before */
    async openModel({ name }: CatalogModel): Promise<OpenModel> {
      const session = sessions.get(name);
      if (!session) throw new Error(`The model "${name}" is not loaded.`);
      return session;
    },
  };
}
