/** `import '@facecompare/element/on-device'`: the attribute `on-device` is served by `@facecompare/engine`, fetched when it is asked for. */
import { setDevice } from './devices.ts';

setDevice(async (folder) => {
  const { onDevice } = await import('@facecompare/engine/browser');
  return onDevice({ models: folder, wasm: folder, worker: `${folder}worker.js` });
});
