/**
 * A person who cannot see the camera picture, in front of the real engine. The hints of the engine
 * are all they have.
 */
import type { GuideReading } from '@facecompare/contract';
import { afterEach, describe, expect, it } from 'vitest';
import { sample, testDevice } from './device.test-support.ts';
import type { OnDevice } from './on-device-options.ts';

/**
 * The place of the person: fractions of the picture from its middle, and the size relative to the
 * sample photo.
 */
interface Place {
  x: number;
  y: number;
  size: number;
  /** Radians, clockwise as the camera sees it. */
  lean: number;
}

/** Starts a camera in front of a person who can move. */
async function cameraBefore(place: Place) {
  const photo = await createImageBitmap((await sample('selfie')).blob);
  const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 480 });
  const context = canvas.getContext('2d');
  const paint = () => {
    if (!context) return;
    const height = canvas.height * place.size;
    const width = (height * photo.width) / photo.height;
    context.fillStyle = '#888';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.save();
    context.translate(canvas.width * (0.5 + place.x), canvas.height * (0.5 + place.y));
    context.rotate(place.lean);
    context.drawImage(photo, -width / 2, -height / 2, width, height);
    context.restore();
  };
  const timer = setInterval(paint, 40);
  const video = Object.assign(document.createElement('video'), {
    muted: true,
    playsInline: true,
    srcObject: canvas.captureStream(25),
  });
  paint();
  await video.play();
  return { video, end: () => clearInterval(timer) };
}

/** How far a person moves on a hint to move "a little". */
const STEP = 0.05;
const LEAN = 0.05;

/**
 * Moves the person as a hint asks. Their own left is on the right of a picture that is not
 * mirrored.
 */
function follow({ hint, direction }: GuideReading, place: Place): void {
  if (hint === 'too-far' || hint === 'no-face') place.size *= 1.1;
  if (hint === 'too-close') place.size /= 1.1;
  if (hint === 'tilted') place.lean += direction === 'left' ? LEAN : -LEAN;
  if (hint !== 'off-centre') return;
  if (direction === 'left') place.x += STEP;
  if (direction === 'right') place.x -= STEP;
  if (direction === 'up') place.y -= STEP;
  if (direction === 'down') place.y += STEP;
}

describe('a person who only listens', () => {
  let device: OnDevice | undefined;
  afterEach(() => device?.dispose());

  it.each([
    { from: 'the left', x: -0.22, y: 0, size: 1, lean: 0 },
    { from: 'the right', x: 0.22, y: 0, size: 1, lean: 0 },
    { from: 'above', x: 0, y: -0.2, size: 1, lean: 0 },
    { from: 'below', x: 0, y: 0.2, size: 1, lean: 0 },
    { from: 'far away', x: 0.05, y: 0.05, size: 0.45, lean: 0 },
  ])(
    'P-39 is led from $from into the frame by the readings of the engine',
    async ({ from: _, ...place }) => {
      device = testDevice();
      const { guide } = device;
      const { video, end } = await cameraBefore(place);
      const over = new AbortController();
      const announced: (string | null)[] = [];
      let good = 0;
      await new Promise<void>((resolve, reject) => {
        let looks = 0;
        guide
          .watch(video, {
            signal: over.signal,
            onReading: (reading) => {
              looks++;
              announced.push(reading.hint && `${reading.hint} ${reading.direction ?? ''}`.trim());
              good = reading.hint === null ? good + 1 : 0;
              if (good >= 3) return resolve();
              if (looks > 150)
                return reject(new Error(`Not found in 150 looks: ${announced.join(', ')}`));
              // Follows every third reading: hearing a sentence takes longer than one reading.
              if (looks % 3 === 0) follow(reading, place);
            },
          })
          .catch(reject);
      }).finally(() => {
        over.abort();
        end();
      });
      // The person was not in the right place from the start.
      expect(announced.filter((hint) => hint !== null && hint !== 'moving').length).toBeGreaterThan(
        0,
      );
    },
  );
});
