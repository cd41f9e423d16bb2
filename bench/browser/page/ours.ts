/** The engine on the device, as a site uses it. Only the path of its files is set. */
import { onDevice } from '@facecompare/engine/browser';
import { showCamera, watchFor } from './camera.ts';
import { start } from './start.ts';

const { signal } = new AbortController();

const compared = (blob: Blob, source: 'camera' | 'file') => ({
  blob,
  width: 640,
  height: 480,
  source,
});

start(async ({ engine, people }) => {
  const device = onDevice({
    models: '/facecompare/',
    wasm: '/facecompare/',
    worker: '/facecompare/worker.js',
    ...(people === 'main' ? { multipleFaces: 'main' as const } : {}),
  });
  // A page that only shows the camera loads nothing, because guidance is compared with it.
  if (engine !== 'off') await device.preload({ signal });
  return {
    async compare(a, b) {
      const request = {
        selfie: compared(a, 'camera'),
        reference: compared(b, 'file'),
        requestId: crypto.randomUUID(),
      };
      const { dissimilarity, problem } = await device.compare(request, { signal });
      return { distance: dissimilarity, why: problem?.code ?? null };
    },
    timeModels: (runs) => device.timeModels(runs),
    camera: showCamera,
    watch: ({ guided, milliseconds }) => watchFor(guided ? device.guide : null, milliseconds),
  };
});
