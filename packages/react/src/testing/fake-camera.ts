import { answerQueue } from './answer-queue.ts';
import { type CameraAnswer, exceptionOf } from './camera-answer.ts';
import { type CameraObstacle, putInTheWay } from './camera-obstacle.ts';
import { type DrawPicture, drawFace } from './draw-face.ts';
import { type FakeDevice, fakeTracks } from './fake-tracks.ts';
import { replaceProperty } from './replace-property.ts';
import { showStandIns } from './stand-in-video.ts';

export interface FakeCameraOptions {
  /** What becomes of each question in order; the last answer is repeated. `given` unless told otherwise. */
  readonly answers?: CameraAnswer | readonly CameraAnswer[];
  /** What of the page keeps it from having a camera at all. */
  readonly obstacle?: CameraObstacle;
  /** The cameras that are plugged in; one unless given. */
  readonly cameras?: readonly FakeDevice[];
  /** Pixels; 640 x 480 unless given. */
  readonly width?: number;
  readonly height?: number;
  /** What it shows, in a browser; a drawn face unless given. */
  readonly draw?: DrawPicture;
}

export interface FakeCamera {
  /** Whether there is no picture, because this page (jsdom) shows none: a video has a size and a clock, and nothing to see. */
  readonly standIn: boolean;
  /** Every question so far, in order. */
  readonly questions: readonly MediaStreamConstraints[];
  /** How many of the tracks that it ever gave are still on: 0 once nobody uses the camera. */
  readonly liveTracks: number;
  /** What becomes of the next questions in order; the last answer is repeated. A question that waits is answered now. */
  answer(...answers: readonly CameraAnswer[]): void;
  /** Gives no picture for a while, as during a phone call. */
  mute(): void;
  unmute(): void;
  /** Pulls every camera out: tracks end, and there is none to be had until `plugIn`. */
  unplug(): void;
  plugIn(): void;
  /** Stops what is on, and gives the page back its own camera. */
  restore(): void;
}

/**
 * Replaces `navigator.mediaDevices` by a camera that does what the test says, in a browser as in jsdom: nobody is asked
 * and no real camera is opened. In jsdom call `fakeImages()` as well, where a photo is to be taken.
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
    const wishes = asked.video === true ? {} : asked.video;
    const device = plugged.find(({ deviceId }) => deviceId === idIn(wishes)) ?? plugged[0];
    if (!device) throw exceptionOf('camera-missing');
    const fits = answer === 'camera-constraints' && Object.keys(wishes).length === 0;
    if (answer !== 'given' && !fits) throw exceptionOf(answer);
    allowed = true;
    return tracks.give(device);
  }

  /** As a browser does, it hides the names until the camera was given once. */
  const enumerateDevices = async () =>
    plugged.map(({ deviceId, label }) => {
      const told = {
        kind: 'videoinput',
        groupId: '',
        deviceId: allowed ? deviceId : '',
        label: allowed ? label : '',
      };
      return { ...told, toJSON: () => told };
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

/** The camera that is wished for, in whichever of the forms that constraints allow. */
function idIn({ deviceId }: MediaTrackConstraints): string | undefined {
  const wish =
    typeof deviceId === 'object' && !Array.isArray(deviceId)
      ? (deviceId.exact ?? deviceId.ideal)
      : deviceId;
  return Array.isArray(wish) ? wish[0] : wish;
}
