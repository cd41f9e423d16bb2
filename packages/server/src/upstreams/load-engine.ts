import { isModuleMissing } from '../is-module-missing.ts';

/**
 * The Node entry of the engine. Only its type is imported: the package itself is an optional peer
 * dependency.
 */
type EngineModule = typeof import('@facecompare/engine/node');

/**
 * A bundler follows an import whose name it can read, and stops if the package is not installed.
 */
const ENGINE: string = ['@facecompare/engine', 'node'].join('/');

/** The engine is not installed. Its message is one sentence that names the command to run. */
export class EngineMissingError extends Error {
  override readonly name = 'EngineMissingError';

  constructor(options?: ErrorOptions) {
    super(
      'The face engine is not installed. Run: npm install --ignore-scripts @facecompare/engine onnxruntime-node piscina sharp',
      options,
    );
  }
}

/**
 * Imports the engine when it is first needed, so that a server that only forwards to a vendor never
 * needs it.
 * @param load the import; for tests
 * @throws EngineMissingError if the package is not installed
 */
export async function loadEngine(
  load: () => Promise<EngineModule> = () =>
    import(/* webpackIgnore: true */ /* turbopackIgnore: true */ /* @vite-ignore */ ENGINE),
): Promise<EngineModule> {
  try {
    return await load();
  } catch (cause) {
    if (isModuleMissing(cause)) throw new EngineMissingError({ cause });
    throw cause;
  }
}
