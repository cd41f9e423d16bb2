/**
 * The camera of a story: the fake one that is published for tests, with a drawn person in it. It
 * opens no real camera.
 */
import { type FakeCamera, type FakeCameraOptions, fakeCamera } from '@facecompare/react/testing';
import { drawnPicture } from './drawn-people.ts';

const WIDTH = 640;
const HEIGHT = 480;

let current: FakeCamera | undefined;

/** Returns the camera of the current story. */
export function theCamera(): FakeCamera {
  if (!current) throw new Error('This story has no simulated camera.');
  return current;
}

/** For a story's `beforeEach`: installs a camera, and removes it when the story ends. */
export const simulatedCamera =
  (options: FakeCameraOptions = {}) =>
  async (): Promise<() => void> => {
    const person = await drawnPicture('selfie', 'camera');
    const camera = fakeCamera({
      width: WIDTH,
      height: HEIGHT,
      draw: (context, frame) => {
        const zoom = 1.04 + 0.02 * Math.sin(frame / 20);
        context.drawImage(
          person,
          (WIDTH * (1 - zoom)) / 2,
          (HEIGHT * (1 - zoom)) / 2,
          WIDTH * zoom,
          HEIGHT * zoom,
        );
      },
      ...options,
    });
    current = camera;
    return camera.restore;
  };

/** A camera that works. */
export const drawnCamera = simulatedCamera();
