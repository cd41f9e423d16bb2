/**
 * Human as in its README, without everything that two faces do not need. The distance is that of
 * its own similarity.
 */
import { Human } from '@vladmandic/human';
import { start } from '../../browser/page/start.ts';
import { inTheMiddle, type Judged } from '../../browser/page/subject.ts';

start(async ({ backend = '', least, mesh, rotation }) => {
  const off = { enabled: false };
  const human = new Human({
    backend,
    modelBasePath: '/human/models/',
    wasmPath: '/wasm/',
    // Each photo is different, so no result of the last one may be used again.
    cacheSensitivity: 0,
    skipAllowed: false,
    debug: false,
    warmup: 'none',
    filter: off,
    gesture: off,
    body: off,
    hand: off,
    object: off,
    segmentation: off,
    face: {
      enabled: true,
      detector: { rotation: rotation === 'on', maxDetected: 1, minConfidence: Number(least) },
      mesh: { enabled: mesh === 'on' },
      iris: off,
      emotion: off,
      antispoof: off,
      liveness: off,
      description: { enabled: true },
    },
  });
  await human.load();
  if (human.tf.getBackend() !== backend)
    throw new Error(`The backend is ${human.tf.getBackend()}.`);

  const read = async (picture: ImageBitmap, description: boolean) => {
    const { face, error } = await human.detect(picture, {
      face: { description: { enabled: description } },
    });
    if (error) throw new Error(error);
    return face[0] ?? null;
  };
  const describe = async (photo: Blob): Promise<number[] | null> => {
    const picture = await createImageBitmap(photo);
    const face = await read(picture, true);
    picture.close();
    return face?.embedding ?? null;
  };
  return {
    async compare(a, b): Promise<Judged> {
      const [one, two] = [await describe(a), await describe(b)];
      if (one === null || two === null) return { distance: null, why: 'no-face' };
      return { distance: human.match.distance(one, two), why: null };
    },
    async finds(photo) {
      const picture = await createImageBitmap(photo);
      const [x = 0, y = 0, width = 0, height = 0] = (await read(picture, false))?.box ?? [];
      return inTheMiddle({ x, y, width, height }, picture);
    },
  };
});
