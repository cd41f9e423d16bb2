import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { problemOf } from '@facecompare/contract';
import { WASM_FILE } from '../browser-files.ts';
import { createFaceReader } from '../engine.ts';
import type { ReadOptions } from '../face-reader.ts';
import type { FaceReading } from '../face-reading.ts';
import { type FileFacts, MODELS } from '../model-catalog.ts';
import { openModelFile } from '../nn/open-model-file.ts';
import { DEFAULT_COSINE_THRESHOLD } from '../pipeline/compare-embeddings.ts';
import { compareReadings } from './compare-readings.ts';
import { EngineFilesError } from './engine-files-error.ts';
import type { NodeEngine } from './node-engine.ts';
import { requireRuntime } from './require-runtime.ts';

/** The device's own models and kernels, for measurements in Node. */
export type DeviceEngine = Pick<NodeEngine, 'read' | 'compare' | 'ready' | 'close'>;

type CheckedFile = FileFacts & { readonly file: string };

/** @throws EngineFilesError if the file is missing, or is not the one of the catalog */
async function checkedBytes({ file, sha256 }: CheckedFile): Promise<Uint8Array<ArrayBuffer>> {
  const path = new URL(`../../browser-files/${file}`, import.meta.url);
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new EngineFilesError(file, `The browser file ${file} is missing.`, { cause });
  });
  if (createHash('sha256').update(bytes).digest('hex') !== sha256)
    throw new EngineFilesError(file, `The browser file ${file} is damaged.`);
  return new Uint8Array(bytes);
}

/**
 * Starts the engine as a browser runs it, in this process: the browser's model files, run by the
 * kernels. sharp decodes the photos, because Node has no canvas. It reads one photo at a time and
 * is meant for measurements, not for a server.
 * @throws EngineRuntimeError if onnxruntime-node, piscina or sharp is not installed
 * @throws EngineFilesError if a browser file is missing or damaged
 */
export async function createDeviceEngine(): Promise<DeviceEngine> {
  requireRuntime();
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const { browserFile } of MODELS)
    files.set(browserFile.file, await checkedBytes(browserFile));
  const kernels = await WebAssembly.compile(await checkedBytes(WASM_FILE));
  const reader = createFaceReader({
    async openModel({ browserFile }) {
      const bytes = files.get(browserFile.file) ?? (await checkedBytes(browserFile));
      const model = await openModelFile(kernels, bytes);
      return { run: async (input) => model.run(input) };
    },
  });
  // Imported here, because both need sharp.
  const { readPixels } = await import('./read-pixels.ts');
  const { restrictDecoders } = await import('./restrict-decoders.ts');
  restrictDecoders();

  async function read(bytes: Uint8Array, options: ReadOptions): Promise<FaceReading> {
    const pixels = await readPixels(bytes).catch((refused: unknown) => ({
      problem: problemOf(refused, 'image-corrupt'),
    }));
    return 'problem' in pixels ? pixels : reader.read(pixels, options);
  }

  let open = true;
  return {
    async read(bytes, { signal, ...options } = {}) {
      signal?.throwIfAborted();
      return read(bytes, options);
    },
    async compare(selfie, reference, { spoof = false, multipleFaces = 'refuse', signal } = {}) {
      signal?.throwIfAborted();
      const first = await read(selfie, { spoof, multipleFaces });
      const second = await read(reference, { turn: true, multipleFaces });
      return compareReadings(first, second, DEFAULT_COSINE_THRESHOLD);
    },
    ready: () => open,
    async close() {
      open = false;
    },
  };
}
