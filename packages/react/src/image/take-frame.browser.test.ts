import { afterEach, describe, expect, it, vi } from 'vitest';
import { cameraFacts } from '../camera/camera-facts.ts';
import { cameraObstacle } from '../camera/camera-obstacle.ts';
import { cameraProblemOf } from '../camera/camera-problem.ts';
import { listCameras } from '../camera/list-cameras.ts';
import { prepareImage } from './prepare-image.ts';
import { takeFrame } from './take-frame.ts';

const live = () => new AbortController().signal;
const streams: MediaStream[] = [];

async function play(stream: MediaStream): Promise<HTMLVideoElement> {
  streams.push(stream);
  const video = Object.assign(document.createElement('video'), {
    muted: true,
    playsInline: true,
    srcObject: stream,
  });
  document.body.append(video);
  await video.play();
  return video;
}

/** A picture that is red on the left and blue on the right, as a camera would see it. */
function twoColours(): MediaStream {
  const canvas = Object.assign(document.createElement('canvas'), { width: 320, height: 240 });
  const context = canvas.getContext('2d');
  const draw = () => {
    if (!context) return;
    context.fillStyle = '#f00';
    context.fillRect(0, 0, 160, 240);
    context.fillStyle = '#00f';
    context.fillRect(160, 0, 160, 240);
  };
  draw();
  const timer = setInterval(draw, 30);
  const stream = canvas.captureStream(30);
  stream.getTracks()[0]?.addEventListener('ended', () => clearInterval(timer));
  return stream;
}

function pixel(bitmap: ImageBitmap, x: number, y: number): number[] {
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  context?.drawImage(bitmap, 0, 0);
  return Array.from(context?.getImageData(x, y, 1, 1).data ?? []);
}

afterEach(() => {
  vi.restoreAllMocks();
  for (const track of streams.splice(0).flatMap((stream) => stream.getTracks())) {
    track.stop();
    track.dispatchEvent(new Event('ended'));
  }
  document.body.replaceChildren();
});

describe('takeFrame', () => {
  it('takes a frame of the camera that becomes a photo', async () => {
    expect(cameraFacts()).toEqual({ secure: true, supported: true, policyAllows: true });
    expect(cameraObstacle()).toBeNull();
    const video = await play(await navigator.mediaDevices.getUserMedia({ video: true }));
    const frame = await takeFrame(video, { signal: live() });
    expect([frame.width, frame.height]).toEqual([640, 480]);
    const photo = await prepareImage(frame, { source: 'camera', signal: live() });
    expect(photo).toMatchObject({
      width: 640,
      height: 480,
      source: 'camera',
      bytes: photo.blob.size,
    });
    expect(photo.blob.type).toBe('image/jpeg');
    const cameras = await listCameras();
    expect(cameras.length).toBeGreaterThan(0);
    expect(cameras[0]?.label).not.toBe('');
  });

  it('C-38: never mirrors the frame, although the preview is mirrored', async () => {
    const video = await play(twoColours());
    video.style.transform = 'scaleX(-1)';
    const frame = await takeFrame(video, { signal: live() });
    const [left, right] = [pixel(frame, 40, 120), pixel(frame, 280, 120)];
    expect(left[0]).toBeGreaterThan(200);
    expect(left[2]).toBeLessThan(60);
    expect(right[0]).toBeLessThan(60);
    expect(right[2]).toBeGreaterThan(200);
    frame.close();
  });

  it('C-36: rejects a video without a picture', async () => {
    const refused = { problem: { code: 'camera-not-ready' } };
    await expect(
      takeFrame(document.createElement('video'), { signal: live() }),
    ).rejects.toMatchObject(refused);
    const video = await play(twoColours());
    for (const facts of [{ readyState: 1 }, { videoWidth: 0 }, { videoHeight: 0 }]) {
      const [[name, value]] = Object.entries(facts) as [[string, number]];
      Object.defineProperty(video, name, { value, configurable: true });
      await expect(takeFrame(video, { signal: live() })).rejects.toMatchObject(refused);
      Reflect.deleteProperty(video, name);
    }
    vi.spyOn(globalThis, 'createImageBitmap').mockRejectedValue(
      new DOMException('gone', 'InvalidStateError'),
    );
    await expect(takeFrame(video, { signal: live() })).rejects.toMatchObject(refused);
  });

  it('C-32: skips a picture that is black for a moment, and closes it', async () => {
    const video = await play(twoColours());
    const black = await createImageBitmap(
      new ImageData(
        new Uint8ClampedArray(64 * 64 * 4).fill(255).map((_, at) => (at % 4 === 3 ? 255 : 0)),
        64,
      ),
    );
    const close = vi.spyOn(black, 'close');
    vi.spyOn(globalThis, 'createImageBitmap').mockResolvedValueOnce(black);
    const frame = await takeFrame(video, { signal: live() });
    expect([frame.width, close.mock.calls.length]).toEqual([320, 1]);
    frame.close();
  });

  it('closes the frame when it is aborted', async () => {
    const video = await play(twoColours());
    const close = vi.spyOn(ImageBitmap.prototype, 'close');
    const aborted = { problem: { code: 'aborted' } };
    await expect(takeFrame(video, { signal: AbortSignal.abort() })).rejects.toMatchObject(aborted);
    expect(close).not.toHaveBeenCalled();
    const controller = new AbortController();
    const taking = takeFrame(video, { signal: controller.signal });
    controller.abort();
    await expect(taking).rejects.toMatchObject(aborted);
    expect(close).toHaveBeenCalledTimes(1);
  });

  it('C-6, C-10: maps what this browser really throws', async () => {
    const thrown = (constraints: MediaStreamConstraints) =>
      navigator.mediaDevices.getUserMedia(constraints).catch((error: unknown) => error);
    expect(
      cameraProblemOf(await thrown({ video: { width: { exact: 99_999 } } }), cameraFacts()).code,
    ).toBe('camera-constraints');
    expect(cameraProblemOf(await thrown({}), cameraFacts()).code).toBe('camera-unsupported');
  });

  it('C-3: detects that an iframe without allow="camera" blocks the camera, before any prompt', async () => {
    const frame = Object.assign(document.createElement('iframe'), {
      allow: "camera 'none'",
      srcdoc: '<p>inner</p>',
    });
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    document.body.append(frame);
    await loaded;
    const inner = frame.contentWindow ?? undefined;
    expect(cameraFacts(inner)).toMatchObject({ policyAllows: false });
    expect(cameraObstacle(inner)).toMatchObject({
      code: 'camera-blocked-by-page',
      detail: expect.stringContaining('allow="camera"'),
    });
    const error = await inner?.navigator.mediaDevices
      .getUserMedia({ video: true })
      .catch((thrown: unknown) => thrown);
    expect(cameraProblemOf(error, cameraFacts(inner)).code).toBe('camera-blocked-by-page');
  });
});
