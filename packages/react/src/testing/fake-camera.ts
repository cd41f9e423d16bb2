import { answerQueue } from './answer-queue.ts';
import { type CameraAnswer, exceptionOf } from './camera-answer.ts';
import { type CameraObstacle, putInTheWay } from './camera-obstacle.ts';
import { type DrawPicture, drawFace } from './draw-face.ts';
import { type FakeDevice, fakeTracks } from './fake-tracks.ts';
import { replaceProperty } from './replace-property.ts';
import { showStandIns } from './stand-in-video.ts';

export interface FakeCameraOptions {
  /** The result of each request in order; the last one repeats. The default is `given`. */
  readonly answers?: CameraAnswer | readonly CameraAnswer[];
  /** What keeps the page from ever having a camera. */
  readonly obstacle?: CameraObstacle;
  /** The cameras that are plugged in; one by default. */
  readonly cameras?: readonly FakeDevice[];
  /** Pixels; 640 x 480 by default. */
  readonly width?: number;
  readonly height?: number;
  /** Draws the picture in a browser; a face by default. */
  readonly draw?: DrawPicture;
}

export interface FakeCamera {
  /**
   * Whether there is no picture, because this page (jsdom) renders none. A video then only has a
   * size and a clock.
   */
  readonly standIn: boolean;
  /** Every request so far, in order. */
  readonly questions: readonly MediaStreamConstraints[];
  /** How many of its tracks are still live: 0 when nothing uses the camera. */
  readonly liveTracks: number;
  /**
   * Sets the results of the next requests in order; the last one repeats. A waiting request gets
   * its result now.
   */
  answer(...answers: readonly CameraAnswer[]): void;
  /** Sends no picture until `unmute`, as during a phone call. */
  mute(): void;
  unmute(): void;
  /** Unplugs every camera: the tracks end, and there is no camera until `plugIn`. */
  unplug(): void;
  plugIn(): void;
  /** Stops the live tracks, and restores the page's own camera API. */
  restore(): void;
}

/**
 * Replaces `navigator.mediaDevices` with a camera that the test controls, in a browser and in
 * jsdom. It shows no prompt and opens no real camera. In jsdom also call `fakeImages()` if the test
 * takes a photo.
 */
export function fakeCamera({
  answers = 'given',
  obstacle,
  cameras = [{ deviceId: 'fake-camera', label: 'Fake camera' }],
  width = 640,
  height = 480,
  draw = drawFace,
}: FakeCameraOptions = {}): FakeCamera {
  const standIn = typeof HTMLCanvasElement.prototype.captureStream !== 'function';
  const tracks = fakeTracks({ standIn, width, height, draw });
  const queue = answerQueue([answers].flat());
  const questions: MediaStreamConstraints[] = [];
  const devices = new EventTarget();
  let plugged = cameras;
  let allowed = false;

  async function getUserMedia(asked: MediaStreamConstraints = {}): Promise<MediaStream> {
    if (!asked.video) throw new TypeError('A fake camera has no sound: ask for video.');
    questions.push(asked);
    const answer = await queue.take();
    const commands = asked.video === true ? {} : asked.video;
    const device = plugged.find(({ deviceId }) => deviceId === idIn(commands)) ?? plugged[0];
    if (!device) throw exceptionOf('camera-missing');
    const fits = answer === 'camera-constraints' && Object.keys(commands).length === 0;
    if (answer !== 'given' && !fits) throw exceptionOf(answer);
    allowed = true;
    return tracks.give(device);
  }

  /** Like a browser, it hides the names until the camera was opened once. */
  const enumerateDevices = async () =>
    plugged.map(({ deviceId, label }) => {
      const reported = {
        kind: 'videoinput',
        groupId: '',
        deviceId: allowed ? deviceId : '',
        label: allowed ? label : '',
      };
      return { ...reported, toJSON: () => reported };
    });

  const plug = (now: readonly FakeDevice[]) => {
    if (plugged === now) return;
    plugged = now;
    if (now.length === 0) tracks.end();
    devices.dispatchEvent(new Event('devicechange'));
  };

  Object.assign(
    devices,
    { enumerateDevices },
    obstacle !== 'camera-unsupported' && { getUserMedia },
  );
  const undo = [
    replaceProperty(navigator, 'mediaDevices', { value: devices }),
    putInTheWay(obstacle),
    ...(standIn ? [showStandIns()] : []),
  ];

  return {
    standIn,
    questions,
    get liveTracks() {
      return tracks.live().length;
    },
    answer: (...others) => queue.set(others),
    mute: () => tracks.mute(true),
    unmute: () => tracks.mute(false),
    unplug: () => plug([]),
    plugIn: () => plug(cameras),
    restore() {
      for (const track of tracks.live()) track.stop();
      for (const giveBack of undo) giveBack();
    },
  };
}

/** Returns the id of the requested camera, in any form that constraints allow. */
function idIn({ deviceId }: MediaTrackConstraints): string | undefined {
  const command =
    typeof deviceId === 'object' && !Array.isArray(deviceId)
      ? (deviceId.exact ?? deviceId.ideal)
      : deviceId;
  return Array.isArray(command) ? command[0] : command;
}
