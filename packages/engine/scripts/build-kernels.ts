import { fileURLToPath } from 'node:url';

/**
 * Uses only features of browsers with SIMD. Has no checks at run time, because only our code calls
 * the kernels. The warning is for functions that pass vectors to JavaScript, and only numbers leave
 * here.
 */
const OPTIONS = [
  '-O3',
  '--noAssert',
  '--runtime',
  'stub',
  '--enable',
  'simd',
  '--disableWarning',
  '112',
];

/**
 * Compiles the arithmetic of the models to WebAssembly.
 * @returns the same bytes on every machine, for one version of the compiler
 * @throws Error with the message of the compiler
 */
export async function buildKernels(): Promise<Uint8Array> {
  // Imported late: a run that finds everything in place needs no compiler.
  const { main } = await import('assemblyscript/asc');
  let wasm: Uint8Array | null = null;
  const folder = fileURLToPath(new URL('../kernels', import.meta.url));
  const { error, stderr } = await main(
    ['index.ts', '--baseDir', folder, '--outFile', 'kernels.wasm', ...OPTIONS],
    {
      writeFile(_, content) {
        wasm = content as Uint8Array;
      },
    },
  );
  if (error || wasm === null)
    throw new Error(`The kernels cannot be compiled: ${stderr.toString()}`, { cause: error });
  return wasm;
}
