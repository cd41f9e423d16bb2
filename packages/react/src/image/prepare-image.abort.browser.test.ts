import { afterEach, describe, expect, it, vi } from 'vitest';
import { prepareImage } from './prepare-image.ts';

interface Watched {
  steps: number;
  readonly made: Set<ImageBitmap>;
  readonly closed: Set<ImageBitmap>;
  readonly canvases: Set<HTMLCanvasElement>;
}

/** Counts every asynchronous call to the browser, and records what has to be closed. */
function watchBrowser(onStep: (step: number, when: 'before' | 'after') => void): Watched {
  const watched: Watched = { steps: 0, made: new Set(), closed: new Set(), canvases: new Set() };
  async function step<T>(work: () => Promise<T>): Promise<T> {
    const number = ++watched.steps;
    onStep(number, 'before');
    const result = await work();
    onStep(number, 'after');
    return result;
  }
  const { createImageBitmap } = globalThis;
  vi.spyOn(globalThis, 'createImageBitmap').mockImplementation(((
    image: ImageBitmapSource,
    options?: ImageBitmapOptions,
  ) =>
    step(async () => {
      const bitmap = await createImageBitmap(image, options);
      watched.made.add(bitmap);
      return bitmap;
    })) as typeof createImageBitmap);
  const { close } = ImageBitmap.prototype;
  vi.spyOn(ImageBitmap.prototype, 'close').mockImplementation(function (this: ImageBitmap) {
    watched.closed.add(this);
    close.call(this);
  });
  const { arrayBuffer } = Blob.prototype;
  vi.spyOn(Blob.prototype, 'arrayBuffer').mockImplementation(function (this: Blob) {
    return step(() => arrayBuffer.call(this) as Promise<ArrayBuffer>);
  });
  const { toBlob } = HTMLCanvasElement.prototype;
  vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation(function (
    this: HTMLCanvasElement,
    callback,
    ...options
  ) {
    watched.canvases.add(this);
    step(() => new Promise<Blob | null>((resolve) => toBlob.call(this, resolve, ...options))).then(
      callback,
    );
  });
  return watched;
}

function photo(): Promise<Blob> {
  const canvas = new OffscreenCanvas(400, 300);
  const context = canvas.getContext('2d');
  for (let index = 0; index < 400; index++) {
    if (context) context.fillStyle = `hsl(${(index * 137) % 360} 80% 50%)`;
    context?.fillRect((index * 97) % 400, (index * 61) % 300, 18, 14);
  }
  return canvas.convertToBlob({ type: 'image/jpeg' });
}

/** Small enough to need several qualities and two sizes. */
const rules = { maxEdge: 300, maxBytes: 7000 };

function expectNothingOpen({ made, closed, canvases }: Watched): void {
  expect([...made].filter((bitmap) => !closed.has(bitmap))).toEqual([]);
  expect([...made].map(({ width }) => width).filter(Boolean)).toEqual([]);
  expect([...canvases].map(({ width }) => width).filter(Boolean)).toEqual([]);
}

afterEach(() => void vi.restoreAllMocks());

describe('prepareImage, aborted', () => {
  it.each(['file', 'bitmap'])('leaves nothing open, wherever it is aborted (%s)', async (kind) => {
    const file = await photo();
    const input = async (watched?: Watched) => {
      if (kind === 'file') return file;
      const bitmap = await createImageBitmap(file);
      watched?.made.add(bitmap);
      return bitmap;
    };

    const frame = await input();
    const whole = watchBrowser(() => {});
    if (frame instanceof ImageBitmap) whole.made.add(frame);
    await prepareImage(frame, { source: 'file', rules, signal: new AbortController().signal });
    expectNothingOpen(whole);
    expect(whole.steps).toBeGreaterThan(5);
    vi.restoreAllMocks();

    for (let stop = 1; stop <= whole.steps; stop++) {
      for (const moment of ['before', 'after'] as const) {
        const given = await input();
        const controller = new AbortController();
        const watched = watchBrowser((step, when) => {
          if (step === stop && when === moment) controller.abort();
        });
        if (given instanceof ImageBitmap) watched.made.add(given);
        const preparing = prepareImage(given, { source: 'file', rules, signal: controller.signal });
        await expect(preparing, `${moment} step ${stop}`).rejects.toMatchObject({
          problem: { code: 'aborted' },
        });
        expect(watched.steps, 'works on after the stop').toBe(stop);
        expectNothingOpen(watched);
        vi.restoreAllMocks();
      }
    }
  });

  it('closes a frame that it gets too late', async () => {
    const frame = await createImageBitmap(new ImageData(100, 100));
    await expect(
      prepareImage(frame, { source: 'camera', signal: AbortSignal.abort() }),
    ).rejects.toMatchObject({
      problem: { code: 'aborted' },
    });
    expect(frame.width).toBe(0);
  });
});
