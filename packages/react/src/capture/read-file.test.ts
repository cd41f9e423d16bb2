import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { imageFacts } from './image-facts.ts';
import { readFile } from './read-file.ts';

const live = () => new AbortController().signal;
const codeOf = (file: Blob, signal = live()) =>
  readFile(file, { signal }).then(
    ({ format }) => format,
    (error) => error.problem.code,
  );
const ascii = (text: string) => Array.from(text, (character) => character.charCodeAt(0));
const blob = (bytes: readonly number[], name = 'photo.jpg') => new File([Uint8Array.from(bytes)], name, { type: 'image/jpeg' });
const two = (value: number) => [value >> 8, value & 0xff];
const four = (value: number) => [...two(value >>> 16), ...two(value & 0xffff)];

const segment = (marker: number, data: readonly number[]) => [0xff, marker, ...two(data.length + 2), ...data];
/** The shape of a JPEG, not a picture: an EXIF part with a whole thumbnail in it, a size, and coded data with a stuffed byte, restarts and fill bytes. */
const jpeg = (width = 640, height = 480, sof = 0xc0) => [
  ...[0xff, 0xd8],
  ...segment(0xe1, [...ascii('Exif\0\0'), 0xff, 0xd8, 0xff, 0xda, 0xff, 0xd9]),
  ...segment(0xc4, [1, 2, 3, 4, 5, 6, 7, 8]),
  ...segment(sof, [8, ...two(height), ...two(width), 1, 1, 0x11, 0]),
  ...segment(0xda, [1, 1, 0, 0, 63, 0]),
  ...[0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56, 0xff, 0xff, 0xd1, 0x78],
  ...[0xff, 0xff, 0xd9],
];
const chunk = (type: string, data: readonly number[]) => [...four(data.length), ...ascii(type), ...data, 0, 0, 0, 0];
const png = (width = 640, height = 480) => [
  ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  ...chunk('IHDR', [...four(width), ...four(height), 8, 6, 0, 0, 0]),
  ...chunk('IDAT', ascii('coded data that says IEND')),
  ...chunk('IEND', []),
];
const webp = () => [...ascii('RIFF'), 20, 0, 0, 0, ...ascii('WEBPVP8 '), 4, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8];
const heic = () => [...four(24), ...ascii('ftypheic'), ...four(0), ...ascii('mif1heic')];

describe('readFile', () => {
  it.each([
    ['jpeg', jpeg()],
    ['png', png()],
    ['webp', webp()],
    ['heic', heic()],
  ])('I-14: takes a whole %s for what its bytes say, whatever it is called', async (format, bytes) => {
    for (const name of ['photo.jpg', 'photo.png', 'notes.txt', '']) expect(await codeOf(blob(bytes, name))).toBe(format);
    const read = await readFile(blob(bytes), { signal: live() });
    expect(Array.from(read.bytes)).toEqual(bytes);
  });

  it.each([
    ['SVG', ascii('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['GIF', ascii('GIF89a\x01\0\x01\0')],
    ['PDF', ascii('%PDF-1.7')],
    ['BMP', ascii('BM')],
    ['AVIF', [...four(24), ...ascii('ftypavif'), ...four(0)]],
    ['MP4', [...four(24), ...ascii('ftypisom'), ...four(0)]],
    ['HTML', ascii('<!doctype html>')],
    ['ZIP', ascii('PK\x03\x04')],
    ['zeros', Array<number>(100).fill(0)],
    ['FF', Array<number>(100).fill(255)],
    ['one byte', [0xff]],
  ])('I-13, I-15, I-17: refuses %s called photo.jpg', async (_, bytes) => {
    expect(await codeOf(blob(bytes))).toBe('image-unsupported');
  });

  it.each([
    ['jpeg', jpeg(), 3],
    ['png', png(), 8],
    ['webp', webp(), 12],
  ])('I-10: refuses a %s cut anywhere', async (_, bytes, signatureLength) => {
    for (let length = 1; length < bytes.length; length++) {
      const expected = length < signatureLength ? 'image-unsupported' : 'image-corrupt';
      expect(await codeOf(blob(bytes.slice(0, length))), `cut at ${length}`).toBe(expected);
    }
  });

  it('I-10: takes what phones and disks append', async () => {
    for (const trailer of [[0, 0], ascii('junk'), Array<number>(5000).fill(0), ascii(`Image_UTC_Data${'1'.repeat(200)}SEFT`)]) {
      expect(await codeOf(blob([...jpeg(), ...trailer]))).toBe('jpeg');
      expect(await codeOf(blob([...png(), ...trailer]))).toBe('png');
      expect(await codeOf(blob([...webp(), ...trailer]))).toBe('webp');
    }
  });

  it('I-1: refuses too many pixels by the header, before anything is decoded', async () => {
    for (const make of [jpeg, png]) {
      expect(await codeOf(blob(make(14000, 14000)))).toBe('image-too-many-pixels');
      expect(await codeOf(blob(make(12001, 64)))).toBe('image-too-many-pixels');
      expect(await codeOf(blob(make(64, 12001)))).toBe('image-too-many-pixels');
      expect(await codeOf(blob(make(8064, 6048)))).toMatch(/^(jpeg|png)$/);
    }
    expect(await codeOf(blob(png(0xffffffff, 1)))).toBe('image-too-many-pixels');
  });

  it('reads the size out of every start of frame, and out of no table', () => {
    for (let marker = 0xc0; marker <= 0xcf; marker++) {
      const facts = imageFacts(Uint8Array.from(jpeg(640, 480, marker)), 'jpeg');
      const isTable = [0xc4, 0xc8, 0xcc].includes(marker);
      expect(facts).toEqual(isTable ? { complete: true, width: 0, height: 0 } : { complete: true, width: 640, height: 480 });
    }
  });

  it('I-11: answers any bytes without throwing or hanging', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.constantFrom('jpeg', 'png', 'webp', 'heic'), (bytes, format) => {
        const { complete, width, height } = imageFacts(bytes, format as 'jpeg');
        expect([typeof complete, width >= 0, height >= 0]).toEqual(['boolean', true, true]);
      }),
      { numRuns: 1000 },
    );
  });

  it('refuses an empty file, and a huge one without reading it', async () => {
    expect(await codeOf(new Blob([]))).toBe('image-empty');
    const arrayBuffer = vi.fn(async () => new ArrayBuffer(8));
    const sized = (size: number) => ({ size, arrayBuffer }) as unknown as Blob;
    expect(await codeOf(sized(50 * 1024 * 1024 + 1))).toBe('image-too-large');
    expect(arrayBuffer).not.toHaveBeenCalled();
    expect(await codeOf(sized(50 * 1024 * 1024))).toBe('image-unsupported');
  });

  it('calls a file that cannot be read unreadable, and keeps the cause', async () => {
    const gone = new DOMException('deleted', 'NotReadableError');
    const file = { size: 9, arrayBuffer: () => Promise.reject(gone) } as unknown as Blob;
    await expect(readFile(file, { signal: live() })).rejects.toMatchObject({ problem: { code: 'image-unreadable' }, cause: gone });
  });

  it('stops where it is aborted', async () => {
    expect(await codeOf(blob(jpeg()), AbortSignal.abort())).toBe('aborted');
    const controller = new AbortController();
    const reading = codeOf(blob(jpeg()), controller.signal);
    controller.abort();
    expect(await reading).toBe('aborted');
  });
});
