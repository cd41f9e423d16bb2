import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IMAGE_RULES, type ImageFormat, imageFormatOf, PREPARED_RULES } from './image-rules.ts';

const bytesOf = (...parts: (string | number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'string' ? [...part].map((letter) => letter.charCodeAt(0)) : part,
    ),
  );

const FILES: [string, ImageFormat, Uint8Array][] = [
  [
    'JPEG with a JFIF header',
    'jpeg',
    bytesOf([0xff, 0xd8, 0xff, 0xe0, 0, 0x10], 'JFIF', [0, 1, 1, 0, 0, 1]),
  ],
  [
    'JPEG with an EXIF header',
    'jpeg',
    bytesOf([0xff, 0xd8, 0xff, 0xe1, 0, 0x10], 'Exif', [0, 0, 0x4d, 0x4d, 0, 0x2a]),
  ],
  ['PNG', 'png', bytesOf([0x89], 'PNG', [0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d], 'IHDR')],
  ['WebP', 'webp', bytesOf('RIFF', [0x24, 0, 0, 0], 'WEBPVP8 ')],
  ...['heic', 'heix', 'hevc', 'hevx', 'hevm', 'hevs', 'heim', 'heis', 'mif1', 'msf1'].map(
    (brand): [string, ImageFormat, Uint8Array] => [
      `HEIF of brand ${brand}`,
      'heic',
      bytesOf([0, 0, 0, 0x18], 'ftyp', brand, [0, 0, 0, 0]),
    ],
  ),
];

describe('imageFormatOf', () => {
  it.each(FILES)('%s is %s', (_, format, bytes) => {
    expect(imageFormatOf(bytes)).toBe(format);
  });

  it.each<[string, Uint8Array]>([
    ['nothing', bytesOf()],
    ['GIF', bytesOf('GIF89a', Array(10).fill(0))],
    ['BMP', bytesOf('BM', Array(14).fill(0))],
    ['TIFF', bytesOf([0x49, 0x49, 0x2a, 0], Array(12).fill(0))],
    ['PDF', bytesOf('%PDF-1.7', Array(8).fill(0))],
    ['SVG', bytesOf('<svg xmlns="http')],
    ['HTML', bytesOf('<!doctype html> ')],
    ['AVIF', bytesOf([0, 0, 0, 0x18], 'ftypavif', [0, 0, 0, 0])],
    ['an MP4 film', bytesOf([0, 0, 0, 0x18], 'ftypisom', [0, 0, 0, 0])],
    ['a WAV sound', bytesOf('RIFF', [0x24, 0, 0, 0], 'WAVEfmt ')],
    [
      'a PNG with its line ends converted',
      bytesOf([0x89], 'PNG', [0x0a, 0x1a, 0x0a], Array(9).fill(0)),
    ],
    [
      'a PNG after a space',
      bytesOf([0x20, 0x89], 'PNG', [0x0d, 0x0a, 0x1a, 0x0a], Array(7).fill(0)),
    ],
    ['a data: URL', bytesOf('data:image/jpeg;')],
  ])('%s has no known format', (_, bytes) => {
    expect(imageFormatOf(bytes)).toBeNull();
  });

  it('reports no format for a file that only begins like an image', () => {
    const signature: Record<ImageFormat, number> = { jpeg: 3, png: 8, webp: 12, heic: 12 };
    for (const [name, format, bytes] of FILES) {
      for (let length = 0; length < 16; length++)
        expect(imageFormatOf(bytes.subarray(0, length)), `${name}, ${length} bytes`).toBe(
          length < signature[format] ? null : format,
        );
    }
  });

  it('judges any bytes without an exception, by the first twelve unless they name brands', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 32 }), (bytes) => {
        expect(imageFormatOf(bytes)).toBe(imageFormatOf(bytes.slice(0, 12)));
      }),
      { numRuns: 2_000 },
    );
  });

  it.each<[string, string[], ImageFormat | null]>([
    ['mif1', ['mif1', 'avif', 'miaf', 'MA1B'], null],
    ['mif1', ['mif1', 'miaf', 'MA1A'], null],
    ['mif1', ['miaf', 'avio', 'mif1'], null],
    ['msf1', ['avis', 'msf1', 'iso8'], null],
    ['avif', ['avif', 'mif1'], null],
    ['avis', ['avif', 'msf1'], null],
    ['mif1', ['mif1', 'heic'], 'heic'],
    ['heic', ['mif1', 'heic', 'MiHB'], 'heic'],
    ['msf1', ['msf1', 'hevc'], 'heic'],
    ['isom', ['isom', 'heic'], null],
  ])('F-12 a file of brand %s that lists %j is %s', (major, listed, format) => {
    const box = (length: number) =>
      bytesOf([0, 0, 0, length], 'ftyp', major, [0, 0, 0, 0], ...listed);
    expect(imageFormatOf(box(16 + 4 * listed.length))).toBe(format);
    // Bytes after the box of the brands are data, not brands.
    expect(imageFormatOf(bytesOf([...box(16 + 4 * listed.length)], 'avif'))).toBe(format);
  });

  it('F-12 finds the brand of AVIF anywhere among many brands, and reads at most 256 bytes', () => {
    const box = (before: number) =>
      bytesOf([0, 0, 1, 0x40], 'ftypmif1', [0, 0, 0, 0], ...Array(before).fill('mif1'), 'avif');
    expect([0, 20, 59].map((before) => imageFormatOf(box(before)))).toEqual([null, null, null]);
    expect(imageFormatOf(box(60))).toBe('heic');
  });
});

describe('the rules are consistent', () => {
  it('two of the largest images fit into one request', () => {
    const base64 = 4 * Math.ceil(IMAGE_RULES.maxBytes / 3);
    expect(2 * base64).toBeLessThan(IMAGE_RULES.maxBodyBytes);
  });
  it('the widget makes images within the limits of the server and of the strictest upstream', () => {
    expect(PREPARED_RULES.maxBytes).toBeLessThan(IMAGE_RULES.maxBytes);
    expect(PREPARED_RULES.maxEdge).toBeLessThan(IMAGE_RULES.maxSide);
    expect(PREPARED_RULES.maxEdge).toBeGreaterThan(IMAGE_RULES.minSide);
    expect(PREPARED_RULES.maxEdge ** 2).toBeLessThan(IMAGE_RULES.maxPixels);
    expect(PREPARED_RULES).toMatchObject({
      maxEdge: 1600,
      maxBytes: 1_048_576,
      mimeType: 'image/jpeg',
    });
  });
  it.each([
    [8064, 6048],
    [8160, 6120],
    [8160, 6144],
    [8192, 6144],
    [9216, 6912],
    [9248, 6936],
    [9280, 6944],
  ])('H-10 accepts the photos of phones: %i x %i', (width, height) => {
    expect(width * height).toBeLessThanOrEqual(IMAGE_RULES.maxPixels);
    expect(Math.max(width, height)).toBeLessThanOrEqual(IMAGE_RULES.maxSide);
  });
  it.each([
    [12_000, 9_000],
    [16_320, 12_240],
  ])('refuses an image that would crash a page on a phone: %i x %i', (width, height) => {
    expect(width * height).toBeGreaterThan(IMAGE_RULES.maxPixels);
  });
  it('the longest side alone does not allow an image with too many pixels', () => {
    expect(IMAGE_RULES.maxSide * IMAGE_RULES.minSide).toBeLessThan(IMAGE_RULES.maxPixels);
  });
});
