import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { ascii, box, chunk, four, riff, riffChunk, segment, two } from '../bytes.test-support.ts';
import type { ImageDecoder } from '../decode/image-decoder.ts';
import { imageFacts } from './image-facts.ts';
import { readFile } from './read-file.ts';

const live = () => new AbortController().signal;
const codeOf = (file: Blob, signal = live()) =>
  readFile(file, { signal }).then(
    ({ format }) => format,
    (error) => error.problem.code,
  );
const blob = (bytes: readonly number[], name = 'photo.jpg') =>
  new File([Uint8Array.from(bytes)], name, { type: 'image/jpeg' });

/**
 * The structure of a JPEG without a picture. It has an EXIF segment with a complete thumbnail, and
 * a size. Its coded data has a stuffed byte, restarts and fill bytes.
 */
const jpeg = (width = 640, height = 480, sof = 0xc0) => [
  ...[0xff, 0xd8],
  ...segment(0xe1, [...ascii('Exif\0\0'), 0xff, 0xd8, 0xff, 0xda, 0xff, 0xd9]),
  ...segment(0xc4, [1, 2, 3, 4, 5, 6, 7, 8]),
  ...segment(sof, [8, ...two(height), ...two(width), 1, 1, 0x11, 0]),
  ...segment(0xda, [1, 1, 0, 0, 63, 0]),
  ...[0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56, 0xff, 0xff, 0xd1, 0x78],
  ...[0xff, 0xff, 0xd9],
];
const png = (width = 640, height = 480) => [
  ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  ...chunk('IHDR', [...four(width), ...four(height), 8, 6, 0, 0, 0]),
  ...chunk('IDAT', ascii('coded data that says IEND')),
  ...chunk('IEND', []),
];
/** The lossy kind: a key frame, its start code, then the size. */
const webp = (width = 640, height = 480) =>
  riff(
    riffChunk('VP8 ', [
      0,
      0,
      0,
      0x9d,
      0x01,
      0x2a,
      ...two(width).toReversed(),
      ...two(height).toReversed(),
      1,
      2,
    ]),
  );
const webpLossless = (width = 640, height = 480) =>
  riff(
    riffChunk('VP8L', [
      0x2f,
      ...four(((height - 1) * 2 ** 14 + width - 1) >>> 0).toReversed(),
      1,
      2,
      3,
    ]),
  );
const webpExtended = (width = 640, height = 480) =>
  riff(
    riffChunk('VP8X', [
      ...four(0),
      ...four(width - 1)
        .slice(1)
        .toReversed(),
      ...four(height - 1)
        .slice(1)
        .toReversed(),
    ]),
  );
const heic = () => [
  ...box('ftyp', [...ascii('heic'), ...four(0), ...ascii('mif1heic')]),
  ...box('meta', four(0)),
  ...box('mdat', [1, 2, 3]),
];

describe('readFile', () => {
  it.each([
    ['jpeg', jpeg()],
    ['png', png()],
    ['webp', webp()],
    ['heic', heic()],
  ])('I-14: detects a complete %s by its bytes, whatever its name is', async (format, bytes) => {
    for (const name of ['photo.jpg', 'photo.png', 'notes.txt', ''])
      expect(await codeOf(blob(bytes, name))).toBe(format);
    const read = await readFile(blob(bytes), { signal: live() });
    expect(Array.from(read.bytes)).toEqual(bytes);
  });

  it.each([
    ['SVG', ascii('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['GIF', ascii('GIF89a\x01\0\x01\0')],
    ['PDF', ascii('%PDF-1.7')],
    ['BMP', ascii('BM')],
    ['plain text', ascii('This is a letter, and no photo.')],
    ['ELF', [0x7f, ...ascii('ELF\x02\x01\x01')]],
    ['TIFF, little end first', ascii('II*\0\x08\0\0\0')],
    ['TIFF, big end first', ascii('MM\0*\0\0\0\x08')],
    ['JP2', [...four(12), ...ascii('jP  \r\n'), 0x87, 0x0a]],
    ['JPEG XL', [0xff, 0x0a, 0, 0]],
    ['ICO', [0, 0, 1, 0, 1, 0, 16, 16]],
    ['PSD', ascii('8BPS\0\x01')],
    ['MP3', ascii('ID3\x04\0\0\0')],
    ['AVIF', [...four(24), ...ascii('ftypavif'), ...four(0)]],
    ['MP4', [...four(24), ...ascii('ftypisom'), ...four(0)]],
    ['HTML', ascii('<!doctype html>')],
    ['ZIP', ascii('PK\x03\x04')],
    ['zeros', Array<number>(100).fill(0)],
    ['FF', Array<number>(100).fill(255)],
    ['one byte', [0xff]],
  ])('I-13, I-15, I-17: rejects %s named photo.jpg', async (_, bytes) => {
    expect(await codeOf(blob(bytes))).toBe('image-unsupported');
  });

  it.each([
    ['jpeg', jpeg(), 3],
    ['png', png(), 8],
    ['webp', webp(), 12],
  ])('I-10: rejects a %s that is truncated anywhere', async (_, bytes, signatureLength) => {
    for (let length = 1; length < bytes.length; length++) {
      const expected = length < signatureLength ? 'image-unsupported' : 'image-corrupt';
      expect(await codeOf(blob(bytes.slice(0, length))), `cut at ${length}`).toBe(expected);
    }
  });

  it('I-10: accepts what phones and disks append', async () => {
    for (const trailer of [
      [0, 0],
      ascii('junk'),
      Array<number>(5000).fill(0),
      ascii(`Image_UTC_Data${'1'.repeat(200)}SEFT`),
    ]) {
      expect(await codeOf(blob([...jpeg(), ...trailer]))).toBe('jpeg');
      expect(await codeOf(blob([...png(), ...trailer]))).toBe('png');
      expect(await codeOf(blob([...webp(), ...trailer]))).toBe('webp');
      expect(await codeOf(blob([...heic(), ...trailer]))).toBe('heic');
    }
  });

  it('I-10: rejects a PNG with a wrong checksum in a chunk that the picture depends on', async () => {
    const bytes = png();
    const text = String.fromCharCode(...bytes);
    const damaged = async (at: number) => codeOf(blob(bytes.with(at, (bytes[at] ?? 0) ^ 1)));
    for (const type of ['IHDR', 'IDAT', 'IEND']) {
      const data = text.lastIndexOf(type) + 4;
      const end = data + (bytes[data - 5] ?? 0);
      for (const at of [end, end + 3])
        expect(await damaged(at), `${type}, its sum`).toBe('image-corrupt');
      if (end > data) expect(await damaged(end - 1), `${type}, its data`).toBe('image-corrupt');
    }
    const note = chunk('tEXt', ascii('Comment\0hello'));
    const noted = (text: readonly number[]) => [...bytes.slice(0, 33), ...text, ...bytes.slice(33)];
    expect(await codeOf(blob(noted(note)))).toBe('png');
    expect(await codeOf(blob(noted(note.with(9, 0))))).toBe('png');
  });

  it('I-10: computes the checksum of every byte', () => {
    const data = Array.from({ length: 256 }, (_, byte) => byte);
    const bytes = [...png().slice(0, 33), ...chunk('IDAT', data), ...chunk('IEND', [])];
    expect(imageFacts(Uint8Array.from(bytes), 'png').complete).toBe(true);
  });

  it('I-10, I-16: rejects a HEIC with truncated coded data, and reads long lengths', async () => {
    const bytes = heic();
    for (const missing of [1, 2, 3])
      expect(await codeOf(blob(bytes.slice(0, -missing)))).toBe('image-corrupt');
    const start = box('ftyp', ascii('heic'));
    const long = (length: number) => [
      ...start,
      ...four(1),
      ...ascii('mdat'),
      ...four(0),
      ...four(length),
      1,
      2,
      3,
      4,
    ];
    expect(await codeOf(blob(long(20)))).toBe('heic');
    expect(await codeOf(blob(long(21)))).toBe('image-corrupt');
    expect(await codeOf(blob([...start, ...four(0), ...ascii('mdat'), 1, 2, 3]))).toBe('heic');
  });

  it('reads the size of each kind of WebP', () => {
    for (const make of [webp, webpLossless, webpExtended]) {
      for (const [width, height] of [
        [640, 480],
        [1, 16_383],
        [16_383, 1],
      ] as const) {
        expect(imageFacts(Uint8Array.from(make(width, height)), 'webp')).toEqual({
          complete: true,
          supported: true,
          width,
          height,
        });
      }
    }
  });

  it('I-1: rejects too many pixels by the header, before anything is decoded', async () => {
    for (const make of [webp, webpLossless, webpExtended]) {
      expect(await codeOf(blob(make(16_383, 16_383)))).toBe('image-too-many-pixels');
      expect(await codeOf(blob(make(8064, 6048)))).toBe('webp');
    }
    for (const make of [jpeg, png]) {
      expect(await codeOf(blob(make(14000, 14000)))).toBe('image-too-many-pixels');
      expect(await codeOf(blob(make(12001, 64)))).toBe('image-too-many-pixels');
      expect(await codeOf(blob(make(64, 12001)))).toBe('image-too-many-pixels');
      expect(await codeOf(blob(make(8064, 6048)))).toMatch(/^(jpeg|png)$/);
    }
    expect(await codeOf(blob(png(0xffffffff, 1)))).toBe('image-too-many-pixels');
  });

  it.each([
    [8160, 6144],
    [8192, 6144],
    [9280, 6944],
  ])('H-10: accepts the sizes of phone photos: %i x %i', async (width, height) => {
    for (const make of [webp, webpLossless, webpExtended, jpeg, png])
      expect(await codeOf(blob(make(width, height)))).not.toMatch(/^image-/);
  });

  it('reads the size from every start of frame, and from no table', () => {
    for (let marker = 0xc0; marker <= 0xcf; marker++) {
      const facts = imageFacts(Uint8Array.from(jpeg(640, 480, marker)), 'jpeg');
      const isTable = [0xc4, 0xc8, 0xcc].includes(marker);
      const size = isTable ? { width: 0, height: 0 } : { width: 640, height: 480 };
      // Huffman coding, in one scan or several: the kinds that every browser opens.
      expect(facts).toEqual({ complete: true, supported: marker < 0xc3 || isTable, ...size });
    }
  });

  it('I-22, I-26: rejects a JPEG that browsers show differently', async () => {
    for (const marker of [0xc3, 0xc9, 0xca])
      expect(await codeOf(blob(jpeg(640, 480, marker)))).toBe('image-unsupported');
    const bytes = jpeg();
    const colours = String.fromCharCode(...bytes).indexOf('\xff\xc0') + 9;
    const cmyk = bytes.with(colours, 4);
    expect(await codeOf(blob(cmyk))).toBe('image-unsupported');
    expect(
      await codeOf(blob([...cmyk.slice(0, 2), ...segment(0xee, ascii('Adobe')), ...cmyk.slice(2)])),
    ).toBe('jpeg');
  });

  it('I-11: handles any bytes without an exception or an endless loop', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        fc.constantFrom('jpeg', 'png', 'webp', 'heic'),
        (bytes, format) => {
          const { complete, width, height } = imageFacts(bytes, format as 'jpeg');
          expect([typeof complete, width >= 0, height >= 0]).toEqual(['boolean', true, true]);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('rejects an empty file, and a huge one without reading it', async () => {
    expect(await codeOf(new Blob([]))).toBe('image-empty');
    const arrayBuffer = vi.fn(async () => new ArrayBuffer(8));
    const sized = (size: number) => ({ size, arrayBuffer }) as unknown as Blob;
    expect(await codeOf(sized(50 * 1024 * 1024 + 1))).toBe('image-too-large');
    expect(arrayBuffer).not.toHaveBeenCalled();
    expect(await codeOf(sized(50 * 1024 * 1024))).toBe('image-unsupported');
  });

  it('reports image-unreadable for a file that cannot be read, and keeps the cause', async () => {
    const gone = new DOMException('deleted', 'NotReadableError');
    const file = { size: 9, arrayBuffer: () => Promise.reject(gone) } as unknown as Blob;
    await expect(readFile(file, { signal: live() })).rejects.toMatchObject({
      problem: { code: 'image-unreadable' },
      cause: gone,
    });
  });

  it('reports image-unreadable for a file with a length and no bytes, which is stored in a cloud', async () => {
    const file = { size: 9, arrayBuffer: async () => new ArrayBuffer(0) } as unknown as Blob;
    expect(await codeOf(file)).toBe('image-unreadable');
  });

  it("I-16: finds the host's decoder for a file, by 64 of its bytes", async () => {
    const decode = async () => new Blob();
    const forHeic: ImageDecoder = { type: 'image/heic', decode };
    const matches = vi.fn((start: Uint8Array) => {
      const fits = start[0] === 0x42;
      start.fill(0);
      return fits;
    });
    const decoders = [forHeic, { matches, decode }];
    const bitmap = blob([...ascii('BM'), ...Array<number>(100).fill(7)]);
    const read = await readFile(bitmap, { signal: live(), decoders });
    expect(read).toMatchObject({ format: null, decoder: { matches } });
    expect(Array.from(read.bytes.subarray(0, 3))).toEqual([0x42, 0x4d, 7]);
    expect(matches.mock.lastCall?.[0].length).toBe(64);
    expect((await readFile(blob(heic()), { signal: live(), decoders })).decoder).toBe(forHeic);
    expect((await readFile(blob(jpeg()), { signal: live(), decoders })).decoder).toBeUndefined();
    await expect(
      readFile(blob(ascii('GIF89a')), { signal: live(), decoders }),
    ).rejects.toMatchObject({
      problem: { code: 'image-unsupported' },
    });
    await expect(readFile(bitmap, { signal: live(), decoders: [forHeic] })).rejects.toMatchObject({
      problem: { code: 'image-unsupported' },
    });
  });

  it('stops when it is aborted', async () => {
    expect(await codeOf(blob(jpeg()), AbortSignal.abort())).toBe('aborted');
    const controller = new AbortController();
    const reading = codeOf(blob(jpeg()), controller.signal);
    controller.abort();
    expect(await reading).toBe('aborted');
  });
});
