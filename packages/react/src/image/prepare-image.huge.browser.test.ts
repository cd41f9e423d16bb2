/**
 * A photo of 50 megapixels, as many phones take it. The canvases of this browser are limited to
 * 16,777,216 pixels, as on an iPhone.
 */
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ascii, four, segment, two } from './bytes.test-support.ts';
import { READ_SIZE } from './fit/read-size.ts';
import { shown } from './picture.test-support.ts';
import { prepareImage } from './prepare-image.ts';

const LARGEST_CANVAS = 16_777_216;
const COLOURS = [
  [230, 40, 40],
  [40, 200, 40],
  [40, 40, 230],
  [230, 220, 40],
] as const;

let jpeg: Blob;
beforeAll(async () => {
  const canvas = new OffscreenCanvas(8192, 6144);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No 2d canvas.');
  COLOURS.forEach((colour, index) => {
    context.fillStyle = `rgb(${colour.join(' ')})`;
    context.fillRect((index % 2) * 4096, Math.floor(index / 2) * 3072, 4096, 3072);
  });
  jpeg = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
});

/** Pixels of every canvas that is drawn on or encoded. */
const canvases: number[] = [];
/**
 * Pixels of every picture that is drawn on a canvas, and of every part that is read back. The page
 * waits for both.
 */
const canvasPixels: number[] = [];
const read: number[] = [];
const bitmaps: ImageBitmap[] = [];
let canResize = true;
beforeEach(() => {
  canResize = true;
  canvases.length = canvasPixels.length = read.length = bitmaps.length = 0;
  const { getContext } = HTMLCanvasElement.prototype;
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation(function (
    this: HTMLCanvasElement,
    ...asked: unknown[]
  ) {
    const pixels = this.width * this.height;
    canvases.push(pixels);
    return pixels > LARGEST_CANVAS ? null : Reflect.apply(getContext, this, asked);
  } as typeof getContext);
  const { drawImage, getImageData } = CanvasRenderingContext2D.prototype;
  vi.spyOn(CanvasRenderingContext2D.prototype, 'drawImage').mockImplementation(function (
    this: CanvasRenderingContext2D,
    ...asked: unknown[]
  ) {
    const { width, height } = asked[0] as ImageBitmap;
    canvasPixels.push(width * height);
    return Reflect.apply(drawImage, this, asked);
  });
  vi.spyOn(CanvasRenderingContext2D.prototype, 'getImageData').mockImplementation(function (
    this: CanvasRenderingContext2D,
    ...asked: unknown[]
  ) {
    read.push(Number(asked[2]) * Number(asked[3]));
    return Reflect.apply(getImageData, this, asked);
  });
  const { createImageBitmap } = globalThis;
  vi.spyOn(globalThis, 'createImageBitmap').mockImplementation((async (
    image: ImageBitmapSource,
    options?: ImageBitmapOptions,
  ) => {
    if (options?.resizeWidth && !canResize) throw new Error('This browser cannot.');
    const bitmap = await createImageBitmap(image, options);
    bitmaps.push(bitmap);
    return bitmap;
  }) as typeof createImageBitmap);
});
afterEach(() => void vi.restoreAllMocks());

const prepare = (photo: Blob, rules = {}) =>
  prepareImage(photo, { source: 'file', rules, signal: new AbortController().signal });

async function cornersOf(blob: Blob): Promise<number[][]> {
  const { width, height, data } = await shown(blob);
  const at = (x: number, y: number) => {
    const from = (Math.floor(y * height) * width + Math.floor(x * width)) * 4;
    return [...data.slice(from, from + 3)];
  };
  return [at(0.25, 0.25), at(0.75, 0.25), at(0.25, 0.75), at(0.75, 0.75)];
}
const farthest = (seen: readonly (readonly number[])[], wanted: readonly (readonly number[])[]) =>
  Math.max(
    ...seen.flatMap((colour, index) =>
      colour.map((value, channel) => Math.abs(value - (wanted[index]?.[channel] ?? -255))),
    ),
  );

const turned = async () => {
  const entry = [...two(0x0112), ...two(3), ...four(1), ...two(6), 0, 0];
  const exif = segment(0xe1, [
    ...ascii('Exif\0\0MM\0*'),
    ...four(8),
    ...two(1),
    ...entry,
    ...four(0),
  ]);
  return new Blob([jpeg.slice(0, 2), Uint8Array.from(exif), jpeg.slice(2)]);
};

describe('H-10 a photo of 50 megapixels', () => {
  it.each([
    ['lying', async () => jpeg, [1600, 1200], [0, 1, 2, 3]],
    ['turned by its EXIF part', turned, [1200, 1600], [2, 0, 3, 1]],
  ] as const)(
    'C-37: is sent with a long side of 1600, without a large canvas and without blocking the page (%s)',
    async (_, make, size, order) => {
      const photo = await make();
      const waits = vi.spyOn(HTMLCanvasElement.prototype, 'toDataURL');
      const { blob, width, height, bytes } = await prepare(photo);
      expect([width, height]).toEqual(size);
      expect(bytes).toBeLessThanOrEqual(1024 * 1024);
      expect(canvases.length).toBeGreaterThan(0);
      expect(Math.max(...canvases)).toBeLessThanOrEqual(LARGEST_CANVAS);
      expect(waits).not.toHaveBeenCalled();
      // The browser does the large step outside the page. What the page itself draws is as small as
      // the result.
      expect(Math.max(...canvasPixels)).toBe(width * height);
      // The fingerprint is read from a small picture. Before that, the check reads 16 x 16 pixels
      // each of photo and JPEG, and five known ones.
      expect(read).toEqual([16 * 16, 16 * 16, 5, READ_SIZE.width * READ_SIZE.height]);
      expect(bitmaps.map((bitmap) => bitmap.width)).toEqual(bitmaps.map(() => 0));
      const wanted = order.map((index) => COLOURS[index]);
      expect(
        farthest(
          await cornersOf(blob),
          wanted.map((colour) => [...colour]),
        ),
      ).toBeLessThanOrEqual(8);
    },
  );

  it('C-37: needs no large canvas when the browser cannot resize a bitmap, or when the host wants the full size', async () => {
    const { width, height } = await prepare(jpeg, { maxEdge: 12_000, maxBytes: 1e9 });
    expect(width * height).toBeGreaterThan(16_000_000);
    canResize = false;
    expect(await prepare(jpeg)).toMatchObject({ width: 1600, height: 1200 });
    expect(Math.max(...canvases)).toBeLessThanOrEqual(LARGEST_CANVAS);
    expect(bitmaps.map((bitmap) => bitmap.width)).toEqual(bitmaps.map(() => 0));
  });
});
