/** The shape and direction of a captured frame, and slow cameras. */
import { waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { takeFrame } from '../../src/image/take-frame.ts';
import { en } from '../../src/index.ts';
import { twoColours, watchCamera } from '../support/camera.test-support.ts';
import {
  button,
  chooseFile,
  compared,
  onScreen,
  shoot,
  show,
  start,
  tidyPage,
} from '../support/widget.test-support.tsx';

const { signal } = new AbortController();
const MAGENTA = [255, 0, 255] as const;

/** Returns the size of the magenta square in a frame, as [width, height] in pixels. */
function square(frame: ImageBitmap): readonly [number, number] {
  const { width, height } = frame;
  const context = new OffscreenCanvas(width, height).getContext('2d');
  context?.drawImage(frame, 0, 0);
  const { data } = context?.getImageData(0, 0, width, height) ?? { data: new Uint8ClampedArray() };
  const [xs, ys]: [number[], number[]] = [[], []];
  for (let at = 0; at < width * height; at++) {
    if (!MAGENTA.every((value, channel) => Math.abs((data[at * 4 + channel] ?? 0) - value) < 90))
      continue;
    xs.push(at % width);
    ys.push(Math.floor(at / width));
  }
  const span = (values: number[]) =>
    values.reduce((most, value) => Math.max(most, value), 0) -
    values.reduce((least, value) => Math.min(least, value), 9999) +
    1;
  return [span(xs), span(ys)];
}

describe('a phone that is rotated', () => {
  afterEach(() => document.body.replaceChildren());

  it('C-35: takes 20 frames in 20 positions, none stretched by more than a pixel', async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 320, height: 240 });
    const context = canvas.getContext('2d');
    const draw = () => {
      if (!context) return;
      context.fillStyle = '#073';
      context.fillRect(0, 0, canvas.width, canvas.height);
      context.fillStyle = `rgb(${MAGENTA})`;
      context.fillRect(60, 60, 120, 120);
    };
    const timer = setInterval(draw, 20);
    draw();
    const stream = canvas.captureStream(30);
    const video = Object.assign(document.createElement('video'), {
      muted: true,
      playsInline: true,
      srcObject: stream,
    });
    document.body.append(video);
    await video.play();
    const shapes: string[] = [];
    for (let turn = 0; turn < 20; turn++) {
      const [width, height] = [canvas.height, canvas.width];
      Object.assign(canvas, { width, height });
      draw();
      const turned = () =>
        waitFor(() => expect([video.videoWidth, video.videoHeight]).toEqual([width, height]));
      // Half of the frames are taken during the rotation.
      if (turn % 2) await turned();
      else await new Promise((resolve) => requestAnimationFrame(resolve));
      const frame = await takeFrame(video, { signal });
      const [across, down] = square(frame);
      expect(
        Math.abs(across - down),
        `turn ${turn}, ${frame.width} x ${frame.height}`,
      ).toBeLessThanOrEqual(1);
      expect(Math.abs(across - 120)).toBeLessThanOrEqual(2);
      shapes.push(`${frame.width}x${frame.height}`);
      frame.close();
      if (turn % 2 === 0) await turned();
    }
    expect(new Set(shapes)).toEqual(new Set(['320x240', '240x320']));
    clearInterval(timer);
    for (const track of stream.getTracks()) track.stop();
  });
});

describe('the selfie', () => {
  tidyPage();

  it('C-38: prefers the front camera, is shown mirrored, and is captured unmirrored', async () => {
    const camera = watchCamera();
    camera.giveFrom(twoColours);
    const { person, backend } = show();
    await start(person);
    await waitFor(() => expect(button(en.camera.shutter).disabled).toBe(false));
    // A plain value is a preference: "ideal" in the standard.
    expect(camera.ask.mock.calls[0]?.[0]?.video).toMatchObject({ facingMode: 'user' });
    await import('../../src/styles/face-compare.css');
    const video = document.querySelector('video') as HTMLVideoElement;
    await waitFor(() =>
      expect(getComputedStyle(video).transform).toBe('matrix(-1, 0, 0, 1, 0, 0)'),
    );
    await shoot(person);
    await person.click(button(en.photo.keep));
    await onScreen('add');
    expect(backend.requests).toEqual([]);
  });

  it('C-38: is sent unmirrored', async () => {
    watchCamera().giveFrom(twoColours);
    const { person, backend } = show();
    await compared(person, 'match');
    const selfie = await createImageBitmap(backend.requests[0]?.selfie.blob as Blob);
    const context = new OffscreenCanvas(selfie.width, selfie.height).getContext('2d');
    context?.drawImage(selfie, 0, 0);
    const at = (x: number) => [
      ...(context?.getImageData(x * selfie.width, selfie.height / 2, 1, 1).data ?? []),
    ];
    const [[leftRed, , leftBlue], [rightRed, , rightBlue]] = [at(0.1), at(0.9)] as [
      number[],
      number[],
    ];
    expect([Number(leftRed) > 180, Number(leftBlue) < 80]).toEqual([true, true]);
    expect([Number(rightRed) < 80, Number(rightBlue) > 180]).toEqual([true, true]);
  });

  it('C-40: works in the whole flow with a camera of ten frames a second', async () => {
    const { mediaDevices } = navigator;
    const real = mediaDevices.getUserMedia.bind(mediaDevices);
    const settings: MediaTrackSettings[] = [];
    vi.spyOn(mediaDevices, 'getUserMedia').mockImplementation(async () => {
      const stream = await real({
        video: { width: { exact: 640 }, height: { exact: 480 }, frameRate: { exact: 10 } },
      });
      settings.push(stream.getVideoTracks()[0]?.getSettings() ?? {});
      return stream;
    });
    const onProblem = vi.fn();
    const { person, backend } = show({ onProblem });
    await start(person);
    await waitFor(() => expect(button(en.camera.shutter).disabled).toBe(false));
    expect(settings[0]).toMatchObject({ width: 640, height: 480, frameRate: 10 });
    // A slow camera is not a frozen one.
    await new Promise((resolve) => setTimeout(resolve, 2000));
    expect(settings).toHaveLength(1);
    await shoot(person);
    await person.click(button(en.photo.keep));
    await onScreen('add');
    await chooseFile(person);
    await onScreen('ready');
    await person.click(button(en.ready.compare));
    await onScreen('match');
    expect([backend.requests[0]?.selfie.width, backend.requests[0]?.selfie.height]).toEqual([
      640, 480,
    ]);
    expect(onProblem).not.toHaveBeenCalled();
  });
});
