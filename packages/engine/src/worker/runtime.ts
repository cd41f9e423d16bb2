import { ProblemError } from '@facecompare/contract';
import { env, InferenceSession, Tensor } from 'onnxruntime-web/wasm';
import type { CatalogModel } from '../model-catalog.ts';
import type { OpenModel } from '../open-on-first-use.ts';

const OPTIONS: InferenceSession.SessionOptions = {
  executionProviders: ['wasm'],
  // Errors only: the models carry unused initialisers that the runtime would warn about at every start.
  logSeverityLevel: 3,
  graphOptimizationLevel: 'all',
};

/**
 * Hands the runtime its WebAssembly, before the first model is opened.
 * @param wasm the checked bytes; the runtime would fetch them unchecked
 */
export function setUpRuntime(wasm: Uint8Array<ArrayBuffer>, threads: number): void {
  env.logLevel = 'error';
  env.wasm.numThreads = threads;
  env.wasm.wasmBinary = wasm.buffer;
}

/**
 * Opens a model with onnxruntime's WebAssembly build.
 * @throws ProblemError `engine-unsupported` where the page's policy forbids WebAssembly
 */
export async function openSession(model: CatalogModel, bytes: Uint8Array): Promise<OpenModel> {
  const session = await InferenceSession.create(bytes, OPTIONS).catch((cause: unknown) => {
    if (String(cause).includes('unsafe-eval')) {
      const detail = "WebAssembly is blocked: the Content-Security-Policy needs script-src 'wasm-unsafe-eval'.";
      throw new ProblemError({ code: 'engine-unsupported', detail }, { cause });
    }
    throw cause;
  });
  return {
    async run(input) {
      const answer = await session.run({ [model.input.name]: new Tensor('float32', input, model.input.shape) }, model.outputs);
      return Object.fromEntries(model.outputs.map((name) => [name, answer[name]?.data as Float32Array]));
    },
  };
}
