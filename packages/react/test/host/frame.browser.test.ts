/**
 * What happens to a captured frame, whatever happens to the widget in the meantime.
 * `SEED=… vitest run frame` repeats a run.
 */
import { type FlowInput, initialState, runFlow, type State } from '@facecompare/flow';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { performJob } from '../../src/hook/run-job.ts';
import { randomFrom } from '../../src/image/bytes.test-support.ts';

/** The state right after the shutter was pressed. */
const shooting = (): State => {
  const state = initialState();
  const photos = { ...state.photos, selfie: { status: 'shooting', jobId: 1 } as const };
  return { ...state, stage: 'collecting', photos, lastJobId: 1 };
};

let video: HTMLVideoElement;
/** Every bitmap, and those of the camera. The JPEG of a frame is decoded once too. */
const bitmaps: ImageBitmap[] = [];
const frames: ImageBitmap[] = [];
const open = () => bitmaps.filter(({ width }) => width > 0).length;

beforeEach(async () => {
  video = Object.assign(document.createElement('video'), { muted: true, playsInline: true });
  video.srcObject = await navigator.mediaDevices.getUserMedia({ video: true });
  await video.play();
  const { createImageBitmap } = globalThis;
  vi.spyOn(globalThis, 'createImageBitmap').mockImplementation((async (
    image: ImageBitmapSource,
    options?: ImageBitmapOptions,
  ) => {
    const frame = await createImageBitmap(image, options);
    bitmaps.push(frame);
    if (!(image instanceof Blob)) frames.push(frame);
    return frame;
  }) as typeof createImageBitmap);
});
afterEach(() => {
  vi.restoreAllMocks();
  frames.length = bitmaps.length = 0;
  for (const track of (video.srcObject as MediaStream).getTracks()) track.stop();
});

function begin(onEvent: (event: FlowInput) => void = () => {}) {
  const edge = {
    video: () => video,
    backend: () => Promise.reject() as never,
    imageRules: () => ({}),
    reviewBand: () => undefined,
    photos: () => initialState().photos,
    requestFields: () => ({}),
    consent: () => undefined,
    queryClient: () => undefined,
    messagesLoaded: async () => {},
    burstGuide: () => undefined,
    guide: () => undefined,
    guiding: () => Promise.reject(new Error('There is no guide.')),
  };
  const flow = runFlow({
    state: shooting(),
    perform: (job, context) => performJob(job, context, edge),
    onEvent,
  });
  return { flow, step: () => flow.getState().photos.selfie.status };
}

const settled = () => vi.waitFor(() => expect(open()).toBe(0));

describe('a frame', () => {
  it('still becomes a photo when the widget stops and starts during its preparation', async () => {
    for (const pause of [null, 0, 500]) {
      const { flow, step } = begin();
      const stopped = new Promise<void>((resolve) => {
        flow.subscribe(() => {
          if (step() !== 'preparing') return;
          flow.stop();
          resolve();
        });
      });
      flow.start();
      await stopped;
      if (pause !== null) await new Promise((resolve) => setTimeout(resolve, pause));
      flow.start();
      await vi.waitFor(() => expect(step()).toBe('ready'));
      await settled();
      expect(frames).toHaveLength(1);
      frames.length = 0;
      flow.stop();
    }
  });

  it.each(['reset', 'withdraw', 'terms/changed'] as const)(
    'is closed when it is not wanted from the moment it is taken (%s)',
    async (type) => {
      const { flow, step } = begin((event) => {
        if (event.type === 'frame/taken') flow.send({ type });
      });
      flow.start();
      await vi.waitFor(() => expect(frames).toHaveLength(1));
      await settled();
      expect(step()).toBe('empty');
      flow.stop();
    },
  );

  it('is closed when the widget unmounts at any moment', async () => {
    const seed = Number(import.meta.env.SEED || Math.floor(Math.random() * 2 ** 31));
    console.info(`SEED=${seed}: 100 widgets that go while they take a photo`);
    const random = randomFrom(seed);
    for (let run = 0; run < 100; run++) {
      const { flow } = begin();
      flow.start();
      const [promises, milliseconds] = [random() * 20, random() * 40];
      if (run % 2) await new Promise((resolve) => setTimeout(resolve, milliseconds));
      else for (let turn = 0; turn < promises; turn++) await Promise.resolve();
      flow.stop();
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
    await settled();
    expect(frames.length).toBeGreaterThan(10);
  });
});
