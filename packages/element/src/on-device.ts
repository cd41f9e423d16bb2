/**
 * `import '@facecompare/element/on-device'`: `@facecompare/engine` serves the attribute
 * `on-device`. It is fetched when an element needs it.
 */
import { setDevice } from './devices.ts';

setDevice(async (folder) => {
  const { onDevice } = await import('@facecompare/engine/browser');
  return onDevice({ models: folder, wasm: folder, worker: `${folder}worker.js` });
});
