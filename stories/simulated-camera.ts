/** The camera of a story: the fake one that is published for tests, with a face in it. Nobody's own camera is opened. */
import { type FakeCamera, type FakeCameraOptions, fakeCamera } from '@facecompare/react/testing';
import { samplePhoto } from './sample-photos.ts';

const WIDTH = 640;
const HEIGHT = 480;

let current: FakeCamera | undefined;

/** The camera of the story that is shown. */
export function theCamera(): FakeCamera {
  if (!current) throw new Error('This story has no simulated camera.');
  return current;
}

/** For a story's `beforeEach`: puts a camera in place, and takes it away when the story ends. */
export const simulatedCamera =
  (options: FakeCameraOptions = {}) =>
  async (): Promise<() => void> => {
    const photo = await createImageBitmap(await samplePhoto('selfie'));
    const camera = fakeCamera({
      width: WIDTH,
      height: HEIGHT,
      draw: (context, frame) => {
        const zoom = WIDTH * (1.06 + 0.02 * Math.sin(frame / 20));
        context.drawImage(photo, (WIDTH - zoom) / 2, (HEIGHT - zoom) / 2 - 20, zoom, zoom);
      },
      ...options,
    });
    current = camera;
    return camera.restore;
  };

/** A camera that works. */
export const drawnCamera = simulatedCamera();
