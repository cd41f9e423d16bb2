import { afterEach, describe, expect, it, vi } from 'vitest';
import { ascii, four, two } from './bytes.test-support.ts';
import { prepareImage } from './prepare-image.ts';

type Rgb = readonly [number, number, number];
const RED: Rgb = [230, 40, 40];
const GREEN: Rgb = [40, 200, 40];
const BLUE: Rgb = [40, 40, 230];
const YELLOW: Rgb = [230, 220, 40];

const prepare = (input: Blob | ImageBitmap, rules?: { maxEdge?: number; maxBytes?: number }) =>
  prepareImage(input, {
    source: 'file',
    signal: new AbortController().signal,
    ...(rules ? { rules } : {}),
  });
const codeOf = (input: Blob | ImageBitmap, rules?: { maxEdge?: number; maxBytes?: number }) =>
  prepare(input, rules).then(
    () => 'prepared',
    (error) => error.problem?.code ?? String(error),
  );

function draw(
  width: number,
  height: number,
  paint: (context: OffscreenCanvasRenderingContext2D) => void,
): OffscreenCanvas {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No 2d canvas.');
  paint(context);
  return canvas;
}

/** Four colours: top left, top right, bottom left, bottom right. */
const quarters = (width: number, height: number, colours: readonly Rgb[]) =>
  draw(width, height, (context) => {
    colours.forEach((colour, index) => {
      context.fillStyle = `rgb(${colour.join(' ')})`;
      context.fillRect(
        (index % 2) * (width / 2),
        Math.floor(index / 2) * (height / 2),
        width / 2,
        height / 2,
      );
    });
  });

/** Noise from a fixed seed (xorshift32), which no JPEG can compress well. */
const noise = (width: number, height: number) =>
  draw(width, height, (context) => {
    const image = context.createImageData(width, height);
    const words = new Uint32Array(image.data.buffer);
    let word = 20_261_122;
    for (let index = 0; index < words.length; index++) {
      word ^= word << 13;
      word ^= word >>> 17;
      word ^= word << 5;
      words[index] = word | 0xff000000;
    }
    context.putImageData(image, 0, 0);
  });

const blank = () => createImageBitmap(new ImageData(100, 100));
const encode = (canvas: OffscreenCanvas, type = 'image/jpeg') =>
  canvas.convertToBlob({ type, quality: 0.95 });
const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());
const integerAt = (bytes: Uint8Array, at: number) =>
  new DataView(bytes.buffer, bytes.byteOffset).getUint32(at);

/**
 * Adds two segments after the start of a JPEG. The first is EXIF, with an orientation and a
 * camera's name that reads like a place. The second is XMP.
 */
async function withExif(jpeg: Blob, orientation: number): Promise<Blob> {
  const place = ascii('GPS 30.0444 N 31.2357 E\0');
  const entries = [
    [...two(0x010f), ...two(2), ...four(place.length), ...four(8 + 2 + 2 * 12 + 4)],
    [...two(0x0112), ...two(3), ...four(1), ...two(orientation), 0, 0],
  ];
  const exif = [
    ...ascii('Exif\0\0'),
    ...ascii('MM\0*'),
    ...four(8),
    ...two(entries.length),
    ...entries.flat(),
    ...four(0),
    ...place,
  ];
  const xmp = ascii('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta/>');
  const parts = [exif, xmp].flatMap((data) => [0xff, 0xe1, ...two(data.length + 2), ...data]);
  const bytes = await bytesOf(jpeg);
  return new Blob([bytes.subarray(0, 2), Uint8Array.from(parts), bytes.subarray(2)], {
    type: 'image/jpeg',
  });
}

/**
 * Returns the position in which a stored quarter is seen. The EXIF standard says: "the 0th row is
 * the visual top, the 0th column its left".
 */
const SEEN: Readonly<Record<number, (row: number, column: number) => readonly [number, number]>> = {
  1: (row, column) => [row, column],
  2: (row, column) => [row, 1 - column],
  3: (row, column) => [1 - row, 1 - column],
  4: (row, column) => [1 - row, column],
  5: (row, column) => [column, row],
  6: (row, column) => [column, 1 - row],
  7: (row, column) => [1 - column, 1 - row],
  8: (row, column) => [1 - column, row],
};

async function quartersOf(blob: Blob): Promise<Rgb[]> {
  const bitmap = await createImageBitmap(blob);
  const { width, height } = bitmap;
  const context = draw(width, height, (canvas) => canvas.drawImage(bitmap, 0, 0)).getContext('2d');
  const at = (x: number, y: number) => {
    const [r = 0, g = 0, b = 0] =
      context?.getImageData(Math.floor(x * width), Math.floor(y * height), 1, 1).data ?? [];
    return [r, g, b] as const;
  };
  return [at(0.25, 0.25), at(0.75, 0.25), at(0.25, 0.75), at(0.75, 0.75)];
}

const farthest = (seen: readonly Rgb[], wanted: readonly Rgb[]) =>
  Math.max(
    ...seen.flatMap((colour, index) =>
      colour.map((value, channel) => Math.abs(value - (wanted[index]?.[channel] ?? -255))),
    ),
  );

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('prepareImage', () => {
  it.each(
    [1, 2, 3, 4, 5, 6, 7, 8].flatMap((orientation) => [
      [orientation, 192, 128] as const,
      [orientation, 128, 192] as const,
    ]),
  )(
    'I-20, I-28: turns orientation %i upright (%i x %i) and removes the metadata',
    async (orientation, width, height) => {
      const upright = [RED, GREEN, BLUE, YELLOW];
      const stored = [0, 1, 2, 3].map((index) => {
        const [row, column] = SEEN[orientation]?.(Math.floor(index / 2), index % 2) ?? [0, 0];
        return upright[row * 2 + column] ?? RED;
      });
      const [storedWidth, storedHeight] = orientation < 5 ? [width, height] : [height, width];
      const photo = await withExif(
        await encode(quarters(storedWidth, storedHeight, stored)),
        orientation,
      );
      const result = await prepare(photo);
      expect([result.width, result.height]).toEqual([width, height]);
      expect(farthest(await quartersOf(result.blob), upright)).toBeLessThanOrEqual(8);

      const text = (await bytesOf(result.blob)).reduce(
        (all, byte) => all + String.fromCharCode(byte),
        '',
      );
      for (const trace of ['Exif', 'GPS', '30.0444', 'ns.adobe', 'xmp'])
        expect(text).not.toContain(trace);
      expect(text.split('\xff\xd8\xff').length - 1).toBe(1);
    },
  );

  it.each([0, 9, 65_535])(
    'I-21: treats the unknown orientation %i as upright',
    async (orientation) => {
      const colours = [RED, GREEN, BLUE, YELLOW];
      const result = await prepare(
        await withExif(await encode(quarters(192, 128, colours)), orientation),
      );
      expect([result.width, result.height]).toEqual([192, 128]);
      expect(farthest(await quartersOf(result.blob), colours)).toBeLessThanOrEqual(8);
    },
  );

  it.each(['image/jpeg', 'image/png', 'image/webp'])(
    'I-10: rejects a truncated %s',
    async (type) => {
      const bytes = await bytesOf(await encode(noise(200, 200), type));
      for (const part of [0.1, 0.5, 0.9, 0.999]) {
        const cut = new Blob([bytes.subarray(0, Math.floor(bytes.length * part))], { type });
        expect(await codeOf(cut), `${part}`).toBe('image-corrupt');
      }
      expect(await codeOf(new Blob([bytes.subarray(0, -2)], { type }))).toBe('image-corrupt');
    },
  );

  it('I-10: rejects a PNG without its end, and one with a wrong checksum', async () => {
    const bytes = await bytesOf(await encode(noise(200, 200), 'image/png'));
    const data = bytes.findIndex(
      (_, at) => String.fromCharCode(...bytes.subarray(at, at + 4)) === 'IDAT',
    );
    expect(await codeOf(new Blob([bytes.subarray(0, -12)]))).toBe('image-corrupt');
    expect(
      await codeOf(
        new Blob([
          bytes
            .with(data + 4 + integerAt(bytes, data - 4), 0)
            .with(data + 5 + integerAt(bytes, data - 4), 0),
        ]),
      ),
    ).toBe('image-corrupt');
  });

  it('I-10: accepts a JPEG with up to 64 bytes of zeros or junk after its end', async () => {
    const bytes = await bytesOf(await encode(quarters(192, 128, [RED, GREEN, BLUE, YELLOW])));
    for (const behind of [
      new Uint8Array(64),
      Uint8Array.from({ length: 64 }, (_, index) => index * 37),
    ]) {
      expect(await codeOf(new Blob([bytes, behind]))).toBe('prepared');
      expect(await codeOf(new Blob([bytes.subarray(0, -2), behind]))).toBe('image-corrupt');
    }
  });

  it('I-10: rejects a complete file with broken data', async () => {
    const bytes = await bytesOf(await encode(noise(200, 200), 'image/png'));
    bytes.fill(0x55, 60, 400);
    expect(await codeOf(new Blob([bytes]))).toBe('image-corrupt');
  });

  it('I-13, I-14, I-15: checks the bytes, not the name', async () => {
    const png = await bytesOf(
      await encode(quarters(128, 128, [RED, GREEN, BLUE, YELLOW]), 'image/png'),
    );
    const named = new File([png], 'photo.jpg', { type: 'image/svg+xml' });
    expect(
      farthest(await quartersOf((await prepare(named)).blob), [RED, GREEN, BLUE, YELLOW]),
    ).toBeLessThanOrEqual(8);
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="99" height="99"/>';
    for (const text of [svg, 'GIF89a\x01\0\x01\0\0\0\0;', '%PDF-1.7\n%%EOF']) {
      expect(await codeOf(new File([text], 'photo.jpg', { type: 'image/jpeg' }))).toBe(
        'image-unsupported',
      );
    }
    expect(await codeOf(new File([], 'photo.jpg'))).toBe('image-empty');
  });

  it('I-15: never passes an SVG to a decoder, so that it loads nothing and sends no request', async () => {
    const decode = vi.spyOn(globalThis, 'createImageBitmap');
    const address = `${location.origin}/asked-by-an-svg`;
    const start = '<svg xmlns="http://www.w3.org/2000/svg" width="99" height="99">';
    for (const svg of [
      `${start}<image href="${address}" width="99" height="99"/></svg>`,
      `${start}<script>fetch('${address}')</script></svg>`,
      `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY e SYSTEM "${address}">]>${start}<text>&e;</text></svg>`,
      `\n  <!-- a photo -->${start}<foreignObject><iframe src="${address}"/></foreignObject></svg>`,
    ]) {
      for (const type of ['image/svg+xml', 'image/png', ''])
        expect(await codeOf(new File([svg], 'photo.svg', { type }))).toBe('image-unsupported');
    }
    expect(decode).not.toHaveBeenCalled();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(
      performance.getEntriesByType('resource').filter(({ name }) => name.startsWith(address)),
    ).toEqual([]);
  });

  it('I-16: passes HEIC to the decoder, and reports image-heic when there is none', async () => {
    const heic = Uint8Array.from([
      ...four(24),
      ...ascii('ftypheic'),
      ...four(0),
      ...ascii('mif1heic'),
      ...Array<number>(64).fill(7),
    ]);
    expect(await codeOf(new File([heic], 'IMG_0001.HEIC'))).toBe('image-heic');
  });

  it('requests upright pixels, and goes without in browsers that do not know the option', async () => {
    const { createImageBitmap } = globalThis;
    const spy = vi
      .spyOn(globalThis, 'createImageBitmap')
      .mockImplementation(((image: ImageBitmapSource, options?: ImageBitmapOptions) =>
        options
          ? Promise.reject(new TypeError('not a valid enum value'))
          : createImageBitmap(image)) as typeof createImageBitmap);
    expect(await codeOf(await encode(quarters(192, 128, [RED, GREEN, BLUE, YELLOW])))).toBe(
      'prepared',
    );
    expect(spy.mock.calls.map(([, options]) => options as unknown)).toEqual([
      { imageOrientation: 'from-image' },
      undefined,
      // The new JPEG, to check that it shows the photo.
      undefined,
    ]);
  });

  it.each([
    [1, 1, 'image-too-small'],
    [63, 63, 'image-too-small'],
    [63, 1000, 'image-too-small'],
    [1, 10_000, 'image-too-small'],
    [64, 64, 'prepared'],
    [64, 10_000, 'image-too-small'],
    [12_001, 64, 'image-too-many-pixels'],
  ])('I-27: handles %i x %i with %s', async (width, height, code) => {
    expect(
      await codeOf(await encode(quarters(width, height, [RED, GREEN, BLUE, YELLOW]), 'image/png')),
    ).toBe(code);
    expect(
      await codeOf(quarters(width, height, [RED, GREEN, BLUE, YELLOW]).transferToImageBitmap()),
    ).toBe(code);
  });

  it.each([
    { maxEdge: 0 },
    { maxEdge: Number.NaN },
    { maxEdge: -5 },
    { maxEdge: 63 },
    { maxBytes: 0 },
    { maxBytes: -1 },
    { maxBytes: Number.NaN },
  ])('F-12 reports misconfigured for rules that no photo can meet: %o', async (rules) => {
    const close = vi.spyOn(ImageBitmap.prototype, 'close');
    const photo = quarters(100, 100, [RED, GREEN, BLUE, YELLOW]);
    expect(await codeOf(await encode(photo), rules)).toBe('misconfigured');
    expect(close).not.toHaveBeenCalled();
    expect(await codeOf(photo.transferToImageBitmap(), rules)).toBe('misconfigured');
    expect(close).toHaveBeenCalledTimes(1);
  });
  it('F-12 accepts the smallest rules and infinite ones', async () => {
    const photo = quarters(100, 100, [RED, GREEN, BLUE, YELLOW]);
    expect(await codeOf(await encode(photo), { maxEdge: 64 })).toBe('prepared');
    expect(
      await codeOf(await encode(photo), {
        maxEdge: Number.POSITIVE_INFINITY,
        maxBytes: Number.POSITIVE_INFINITY,
      }),
    ).toBe('prepared');
  });

  it('C-37: shrinks a photo of 20 megapixels to the limits, and uses no larger canvas', async () => {
    const photo = await encode(quarters(5000, 4000, [RED, GREEN, BLUE, YELLOW]));
    const { toBlob } = HTMLCanvasElement.prototype;
    const sizes: number[] = [];
    vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation(function (
      this: HTMLCanvasElement,
      ...options
    ) {
      sizes.push(this.width * this.height);
      return toBlob.apply(this, options);
    });
    const result = await prepare(photo);
    const generous = await prepare(photo, { maxEdge: 5000, maxBytes: 1e9 });
    vi.restoreAllMocks();
    expect(result).toMatchObject({
      width: 1600,
      height: 1280,
      source: 'file',
      bytes: result.blob.size,
    });
    expect(result.bytes).toBeLessThanOrEqual(1024 * 1024);
    expect(farthest(await quartersOf(result.blob), [RED, GREEN, BLUE, YELLOW])).toBeLessThanOrEqual(
      8,
    );
    expect(generous.width * generous.height).toBeGreaterThan(16_000_000);
    expect(sizes.length).toBe(2);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(4096 * 4096);
  });

  it('shrinks in browsers that cannot resize a bitmap', async () => {
    const { createImageBitmap } = globalThis;
    const photo = await encode(quarters(2000, 1000, [RED, GREEN, BLUE, YELLOW]));
    vi.spyOn(globalThis, 'createImageBitmap').mockImplementation(((
      image: ImageBitmapSource,
      options?: ImageBitmapOptions,
    ) =>
      options?.resizeWidth
        ? Promise.reject(new Error('cannot'))
        : createImageBitmap(image, options)) as typeof createImageBitmap);
    const result = await prepare(photo);
    expect([result.width, result.height]).toEqual([1600, 800]);
  });

  it('never enlarges', async () => {
    const result = await prepare(await encode(quarters(300, 200, [RED, GREEN, BLUE, YELLOW])));
    expect([result.width, result.height]).toEqual([300, 200]);
  });

  it('C-37: finds the best JPEG of noise within the byte limit', async () => {
    const photo = await encode(noise(1600, 1200), 'image/png');
    const [free, roomy, tight] = [
      await prepare(photo, { maxBytes: 1e9 }),
      await prepare(photo),
      await prepare(photo, { maxBytes: 100_000 }),
    ];
    expect(free.bytes).toBeGreaterThan(1024 * 1024);
    expect(roomy.bytes).toBeLessThanOrEqual(1024 * 1024);
    expect(roomy.bytes).toBeGreaterThan(400_000);
    expect(tight.bytes).toBeLessThanOrEqual(100_000);
    expect(tight.width).toBeLessThan(roomy.width);
    expect(Math.abs(tight.width / tight.height - 4 / 3)).toBeLessThan(0.02);
    expect(await codeOf(photo, { maxBytes: 100 })).toBe('image-too-large');
  });

  it('lowers the quality before the size', async () => {
    const photo = await encode(noise(400, 300), 'image/png');
    const best = await prepare(photo, { maxBytes: 1e9 });
    const less = await prepare(photo, { maxBytes: best.bytes - 1 });
    expect([less.width, less.height]).toEqual([400, 300]);
    expect(less.bytes).toBeLessThan(best.bytes);
  });

  it('I-24: puts transparency on mid-grey', async () => {
    const clear = await encode(quarters(128, 128, []), 'image/png');
    const grey: Rgb = [128, 128, 128];
    expect(
      farthest(await quartersOf((await prepare(clear)).blob), [grey, grey, grey, grey]),
    ).toBeLessThanOrEqual(2);
    const half = draw(128, 128, (context) => {
      context.fillStyle = 'rgb(255 255 255 / 0.5)';
      context.fillRect(0, 0, 128, 128);
    });
    const mixed: Rgb = [192, 192, 192];
    expect(
      farthest(await quartersOf((await prepare(await encode(half, 'image/png'))).blob), [
        mixed,
        mixed,
        mixed,
        mixed,
      ]),
    ).toBeLessThanOrEqual(2);
  });

  it('encodes in browsers without OffscreenCanvas', async () => {
    vi.stubGlobal('OffscreenCanvas', undefined);
    const { blob, width, height } = await prepare(await blank());
    vi.unstubAllGlobals();
    expect([blob.type, width, height]).toEqual(['image/jpeg', 100, 100]);
  });

  it('reports image-unreadable when the browser returns no JPEG', async () => {
    vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation((callback) =>
      callback(null),
    );
    expect(await codeOf(await blank())).toBe('image-unreadable');
    vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
    expect(await codeOf(await blank())).toBe('image-unreadable');
  });

  it('rejects a bitmap that is already closed', async () => {
    const bitmap = await blank();
    bitmap.close();
    expect(await codeOf(bitmap)).toBe('image-unreadable');
  });

  it('gives every photo its own id', async () => {
    const photo = await encode(quarters(100, 100, [RED, GREEN, BLUE, YELLOW]));
    expect((await prepare(photo)).id).not.toBe((await prepare(photo)).id);
  });
});
