import { type OnDevice, type OnDeviceOptions, onDevice } from '@facecompare/engine/browser';

/** Creates the engine of a story: real models in a real worker, from this Storybook's own files. */
export function storyDevice(options: Partial<OnDeviceOptions> = {}): OnDevice {
  const folder = new URL(`${import.meta.env.BASE_URL}facecompare/`, location.href).href;
  return onDevice({ models: folder, wasm: folder, worker: `${folder}worker.js`, ...options });
}
