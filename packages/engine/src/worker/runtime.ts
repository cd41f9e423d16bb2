import { ProblemError } from '@facecompare/contract';
import { openModelFile } from '../nn/open-model-file.ts';
import type { OpenModel } from '../open-on-first-use.ts';

/**
 * Compiles the arithmetic of the models, once for all of them.
 * @param wasm the checked bytes
 * @throws ProblemError `engine-unsupported` if the page's policy forbids WebAssembly
 */
export async function compileKernels(wasm: Uint8Array<ArrayBuffer>): Promise<WebAssembly.Module> {
  return WebAssembly.compile(wasm).catch((cause: unknown) => {
    if (String(cause).includes('unsafe-eval')) {
      const detail =
        "WebAssembly is blocked: the Content-Security-Policy needs script-src 'wasm-unsafe-eval'.";
      throw new ProblemError({ code: 'engine-unsupported', detail }, { cause });
    }
    throw cause;
  });
}

/** Opens a model of the catalog. */
export async function openModelOf(
  kernels: WebAssembly.Module,
  bytes: Uint8Array,
): Promise<OpenModel> {
  const model = await openModelFile(kernels, bytes);
  return { run: async (input) => model.run(input) };
}
