import type { FileFacts } from './model-catalog.ts';

/** The npm package the WebAssembly runtime comes from; the worker is bundled with the script of the same version. */
export const WASM_SOURCE = {
  package: 'onnxruntime-web',
  version: '1.30.0',
  licence: 'MIT, Copyright (c) Microsoft Corporation.',
} as const;

/** The runtime of the networks in a browser: SIMD, and threads where the page is cross-origin isolated. Pinned as the models are. */
export const WASM_FILE = {
  /** File name, the same in the source package and in a site's folder. */
  file: 'ort-wasm-simd-threaded.wasm',
  sha256: '3398c10d07d229bd91b364548e130e0e51a8e5704b88c7c083ebbeb78842dee2',
  bytes: 14_239_897,
} as const satisfies FileFacts & { readonly file: string };

/** The worker, bundled with the runtime's script. */
export const WORKER_FILE = 'worker.js';

/** The licences of everything that a site hands out. */
export const LICENCES_FILE = 'licences.txt';
