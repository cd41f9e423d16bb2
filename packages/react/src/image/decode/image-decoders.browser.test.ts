import { ProblemError } from '@facecompare/contract';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ascii, box, four } from '../bytes.test-support.ts';
import { prepareImage } from '../prepare-image.ts';
import type { ImageDecoder } from './image-decoder.ts';

const heic = () =>
  new File(
    [
      Uint8Array.from([
        ...box('ftyp', [...ascii('heic'), ...four(0), ...ascii('mif1heic')]),
        ...box('mdat', [1, 2, 3]),
      ]),
    ],
    'IMG_0001.HEIC',
    { type: 'image/heic' },
  );
const windowsBitmap = () => new File(['BM and so on'], 'scan.bmp', { type: 'image/bmp' });

/** A colour that no new canvas has. */
const COLOUR = [10, 120, 200] as const;
function picture(): OffscreenCanvas {
  const canvas = new OffscreenCanvas(100, 80);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No 2d canvas.');
  context.fillStyle = `rgb(${COLOUR.join(' ')})`;
  context.fillRect(0, 0, 100, 80);
  return canvas;
}
const bitmap = async () => picture().transferToImageBitmap();
const png = () => picture().convertToBlob({ type: 'image/png' });

const prepare = (
  file: Blob,
  decoders: readonly ImageDecoder[],
  signal = new AbortController().signal,
) => prepareImage(file, { source: 'file', signal, rules: { decoders } });
const problemOf = (preparing: Promise<unknown>) =>
  preparing.then(
    () => null,
    (error) => error.problem,
  );

async function colourOf(blob: Blob): Promise<number[]> {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  context?.drawImage(await createImageBitmap(blob), 0, 0);
  return [...(context?.getImageData(0, 0, 1, 1).data ?? [])].slice(0, 3);
}

describe('a decoder of the host', () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  it.each([
    ['a bitmap', bitmap],
    ['a file', png],
  ])('I-16: opens a HEIC file when the browser cannot, and returns %s', async (_, make) => {
    const given: Blob[] = [];
    const decode = vi.fn<ImageDecoder['decode']>(async (file) => {
      given.push(file);
      return make();
    });
    const file = heic();
    const result = await prepare(file, [{ type: 'image/heic', decode }]);
    expect(result).toMatchObject({ width: 100, height: 80, source: 'file' });
    expect(result.blob.type).toBe('image/jpeg');
    const seen = await colourOf(result.blob);
    COLOUR.forEach((value, channel) => {
      expect(Math.abs(value - (seen[channel] ?? 0))).toBeLessThanOrEqual(3);
    });
    expect(decode).toHaveBeenCalledOnce();
    expect(given.map(({ type, size }) => [type, size])).toEqual([['image/heic', file.size]]);
  });

  it('I-16: is not called when the browser opens the file itself', async () => {
    const decode = vi.fn(bitmap);
    const { createImageBitmap } = globalThis;
    // A browser that can decode HEIC, like Safari.
    vi.spyOn(globalThis, 'createImageBitmap').mockImplementation((async (
      image: ImageBitmapSource,
      options?: ImageBitmapOptions,
    ) =>
      image instanceof Blob && image.type === 'image/heic'
        ? bitmap()
        : createImageBitmap(image, options)) as typeof createImageBitmap);
    expect(await prepare(heic(), [{ type: 'image/heic', decode }])).toMatchObject({
      width: 100,
      height: 80,
    });
    expect(await prepare(await png(), [{ matches: () => true, decode }])).toMatchObject({
      width: 100,
      height: 80,
    });
    expect(decode).not.toHaveBeenCalled();
  });

  it('I-16: opens files that nothing else can, by their bytes; the first match is used', async () => {
    const never = vi.fn(bitmap);
    const decode = vi.fn(bitmap);
    const decoders: ImageDecoder[] = [
      { type: 'image/heic', decode: never },
      { matches: (start) => start[0] === 0x42 && start[1] === 0x4d, decode },
      { matches: () => true, decode: never },
    ];
    expect(await prepare(windowsBitmap(), decoders)).toMatchObject({ width: 100, height: 80 });
    expect([decode.mock.calls.length, never.mock.calls.length]).toEqual([1, 0]);
  });

  it.each([
    ['throws', async () => Promise.reject(new Error('wasm')), 'image-heic', 'image-unsupported'],
    [
      'stops by itself',
      async () => Promise.reject(new DOMException('', 'AbortError')),
      'image-heic',
      'image-unsupported',
    ],
    [
      'names the problem',
      async () => Promise.reject(new ProblemError({ code: 'image-corrupt' })),
      'image-corrupt',
      'image-corrupt',
    ],
    ['gives nothing', async () => undefined as unknown as Blob, 'misconfigured', 'misconfigured'],
    ['gives a file that again needs one', async () => heic(), 'image-heic', 'image-heic'],
    [
      'gives a file of something else',
      async () => windowsBitmap(),
      'image-unsupported',
      'image-unsupported',
    ],
    ['gives an empty file', async () => new Blob(), 'image-empty', 'image-empty'],
    [
      'gives a stamp',
      () => createImageBitmap(new ImageData(63, 63)),
      'image-too-small',
      'image-too-small',
    ],
    [
      'gives a giant',
      () => createImageBitmap(new ImageData(12_001, 64)),
      'image-too-many-pixels',
      'image-too-many-pixels',
    ],
  ] as const)('I-16: that %s causes the right problem', async (_, decode, ofHeic, ofOthers) => {
    const decoders: ImageDecoder[] = [
      { type: 'image/heic', decode },
      { matches: (start) => start[0] === 0x42, decode },
    ];
    expect(await problemOf(prepare(heic(), decoders))).toMatchObject({ code: ofHeic });
    expect(await problemOf(prepare(windowsBitmap(), decoders))).toMatchObject({ code: ofOthers });
  });

  it('I-16: is aborted when the photo is no longer wanted, and its late result is closed', async () => {
    const late = await bitmap();
    let answer = (_: ImageBitmap) => {};
    const decode = vi.fn<ImageDecoder['decode']>(
      () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    );
    const controller = new AbortController();
    const preparing = problemOf(
      prepare(heic(), [{ type: 'image/heic', decode }], controller.signal),
    );
    await vi.waitFor(() => expect(decode).toHaveBeenCalled());
    controller.abort();
    expect(await preparing).toMatchObject({ code: 'aborted' });
    expect(decode.mock.calls[0]?.[1].signal.aborted).toBe(true);
    answer(late);
    await vi.waitFor(() => expect(late.width).toBe(0));
  });

  it('I-16: is aborted after 30 seconds', async () => {
    const decode = vi.fn<ImageDecoder['decode']>(() => new Promise(() => {}));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const preparing = problemOf(prepare(heic(), [{ type: 'image/heic', decode }]));
    while (!decode.mock.calls.length)
      await new Promise((resolve) => requestAnimationFrame(resolve));
    vi.advanceTimersByTime(29_999);
    expect(decode.mock.calls[0]?.[1].signal.aborted).toBe(false);
    vi.advanceTimersByTime(1);
    expect(await preparing).toMatchObject({ code: 'image-heic' });
    expect(decode.mock.calls[0]?.[1].signal.aborted).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('F-12 is not called for JPEG, PNG and WebP, which the browser opens itself', async () => {
    const matches = vi.fn(() => {
      throw new Error('asked');
    });
    for (const type of ['image/jpeg', 'image/png', 'image/webp']) {
      const file = await picture().convertToBlob({ type });
      expect(file.type).toBe(type);
      await prepare(file, [{ matches, decode: bitmap }]);
    }
    expect(matches).not.toHaveBeenCalled();
  });

  it('F-12 is misconfigured when its matches function throws', async () => {
    const matches = () => {
      throw new Error('host');
    };
    expect(await problemOf(prepare(windowsBitmap(), [{ matches, decode: bitmap }]))).toMatchObject({
      code: 'misconfigured',
    });
  });

  it('F-12 for HEIC does not get AVIF, which may have the same major brand', async () => {
    const avif = new File(
      [Uint8Array.from(box('ftyp', [...ascii('mif1'), ...four(0), ...ascii('mif1avifmiafMA1B')]))],
      'photo.heic',
    );
    const decode = vi.fn(bitmap);
    expect(await problemOf(prepare(avif, [{ type: 'image/heic', decode }]))).toMatchObject({
      code: 'image-unsupported',
    });
    expect(decode).not.toHaveBeenCalled();
    expect(await problemOf(prepare(avif, [{ matches: () => true, decode }]))).toBeNull();
  });
});
