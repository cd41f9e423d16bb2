import { join } from 'node:path';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import type { CatalogModel } from '../model-catalog.ts';
import type { OpenModel } from '../open-on-first-use.ts';

const OPTIONS: InferenceSession.SessionOptions = {
  // Errors only: the runtime would warn about unused initialisers of the models at every start.
  logSeverityLevel: 3,
  // One thread a session: the pool already runs as many photos at once as there are cores.
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
};

/**
 * Opens models of a folder with onnxruntime's native CPU build. `run` blocks the thread it is
 * called on, so use it in a worker.
 * @param folder the folder of the int8 copies
 */
export const openModelFrom =
  (folder: string) =>
  async (model: CatalogModel): Promise<OpenModel> => {
    const session = await InferenceSession.create(join(folder, model.file), OPTIONS);
    return {
      async run(input) {
        const answer = await session.run(
          { [model.input.name]: new Tensor('float32', input, model.input.shape) },
          model.outputs,
        );
        return Object.fromEntries(
          model.outputs.map((name) => [name, answer[name]?.data as Float32Array]),
        );
      },
    };
  };
