import { createRequire } from 'node:module';
import { EngineRuntimeError } from './engine-runtime-error.ts';

/**
 * Optional peer dependencies of this package, because the engine in the browser needs none of them.
 */
export const RUNTIME = ['onnxruntime-node', 'piscina', 'sharp'] as const;

/** Whether Node finds a package from here. It does not load the package. */
function isInstalled(name: string): boolean {
  try {
    createRequire(import.meta.url).resolve(name);
    return true;
  } catch {
    return false;
  }
}

/**
 * Checks that the packages of {@link RUNTIME} are installed, before one of them fails in a thread.
 * @param installed says whether one package is installed; by default it uses Node's own resolution
 * @throws EngineRuntimeError if one is missing
 */
export function requireRuntime(installed: (name: string) => boolean = isInstalled): void {
  const missing = RUNTIME.filter((name) => !installed(name));
  if (missing.length > 0) throw new EngineRuntimeError(missing);
}
