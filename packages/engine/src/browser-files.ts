import type { FileFacts } from './model-catalog.ts';

/**
 * The arithmetic of the models, compiled from `kernels/`. It is pinned by its hash, as the models
 * are.
 */
export const WASM_FILE = {
  file: 'kernels.wasm',
  sha256: '3c094a58351b6b6d650c5c93636193b7b800532faffc0fa636d69b4e1a41f787',
  bytes: 4_711,
} as const satisfies FileFacts & { readonly file: string };

/** The worker, bundled. */
export const WORKER_FILE = 'worker.js';

/** The licences of everything that a site serves. */
export const LICENCES_FILE = 'licences.txt';
