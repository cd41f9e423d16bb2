import { join } from 'node:path';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import type { CatalogModel } from '../model-catalog.ts';
import type { OpenModel } from '../open-on-first-use.ts';

const OPTIONS: InferenceSession.SessionOptions = {
  // Errors only: the models carry unused initialisers that the runtime would warn about at every start.
  logSeverityLevel: 3,
  // One thread a session: the pool runs as many photos side by side as there are cores, and more threads would only fight.
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
};

/**
 * Opens models of a folder with onnxruntime's native CPU build. `run` blocks the thread it is called on, so this belongs in a worker.
 * @param folder where the int8 copies lie
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
