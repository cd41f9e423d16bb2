import { deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { readPixels } from './read-pixels.ts';
import { restrictDecoders } from './restrict-decoders.ts';

beforeAll(restrictDecoders);

/** Makes noise: its file grows with its pixels, so that a cut anywhere removes some of them. */
function noise(width: number, height: number): Sharp {
  let state = 7;
  const data = Uint8Array.from({ length: width * height * 3 }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state >> 16;
  });
  return sharp(data, { raw: { width, height, channels: 3 } });
}

const plain = (width: number, height: number, background = '#336699'): Sharp =>
  sharp({ create: { width, height, channels: 3, background } });
const codeOf = (bytes: Uint8Array): Promise<unknown> =>
  readPixels(bytes).then(
    () => 'read',
    (error) => error.problem?.code,
  );

/** One chunk of a PNG: length, type, data, CRC-32. */
function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  let crc = 0xffffffff;
  for (const byte of body) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  }
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE((crc ^ 0xffffffff) >>> 0);
  return Buffer.concat([length, body, check]);
}

/** Makes a PNG of a few hundred bytes whose header declares any size. */
function bomb(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(1000))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

describe('readPixels reads', () => {
  it.each(['jpeg', 'png', 'webp'] as const)('%s', async (format) => {
    const pixels = await readPixels(await plain(100, 80)[format]().toBuffer());
    expect(pixels).toMatchObject({ width: 100, height: 80, channels: 3 });
    expect(pixels.data).toHaveLength(100 * 80 * 3);
    expect(Math.abs((pixels.data[0] ?? 0) - 0x33)).toBeLessThan(6);
  });

  it.each([
    ['b-w', 'png'],
    ['grey16', 'png'],
    ['rgb16', 'png'],
    ['cmyk', 'jpeg'],
  ] as const)('I-22: %s as three channels of sRGB', async (space, format) => {
    const pixels = await readPixels(
      await plain(80, 80, '#808080').toColourspace(space)[format]().toBuffer(),
    );
    expect(pixels.data).toHaveLength(80 * 80 * 3);
    expect(Math.abs((pixels.data[100] ?? 0) - 128)).toBeLessThan(16);
  });

  it('I-24: transparent parts as middle grey', async () => {
    const clear = sharp({
      create: { width: 64, height: 64, channels: 4, background: { r: 255, g: 0, b: 0, alpha: 0 } },
    });
    expect([...(await readPixels(await clear.png().toBuffer())).data.slice(0, 3)]).toEqual([
      128, 128, 128,
    ]);
  });

  it('a large photo with a longest edge of 1600', async () => {
    expect(await readPixels(await plain(3000, 2000).jpeg().toBuffer())).toMatchObject({
      width: 1600,
      height: 1067,
    });
  });

  it('the first frame of an animation', async () => {
    const frames = await Promise.all(
      ['#0000ff', '#ff0000'].map((background) =>
        sharp({ create: { width: 64, height: 64, channels: 3, background } })
          .png()
          .toBuffer(),
      ),
    );
    const pixels = await readPixels(
      await sharp(frames, { join: { animated: true } })
        .webp({ lossless: true })
        .toBuffer(),
    );
    expect(pixels).toMatchObject({ width: 64, height: 64 });
    expect([...pixels.data.slice(0, 3)]).toEqual([0, 0, 255]);
  });
});

describe('readPixels refuses', () => {
  it('an empty file', async () => {
    expect(await codeOf(new Uint8Array())).toBe('image-empty');
  });

  it('I-13, I-15, I-16, I-17: other formats, and HEIC with its own code', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100"/>';
    expect(await codeOf(new TextEncoder().encode(svg))).toBe('image-unsupported');
    expect(await codeOf(await plain(100, 100).gif().toBuffer())).toBe('image-unsupported');
    expect(await codeOf(await plain(100, 100).avif().toBuffer())).toBe('image-unsupported');
    expect(await codeOf(await plain(100, 100).tiff().toBuffer())).toBe('image-unsupported');
    expect(await codeOf(new TextEncoder().encode('\0\0\0\x18ftypheic\0\0\0\0mif1heic'))).toBe(
      'image-heic',
    );
  });

  it('I-17, I-18: files with valid first bytes and an invalid rest', async () => {
    const gif = await plain(100, 100).gif().toBuffer();
    expect(await codeOf(Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), gif]))).toBe(
      'image-corrupt',
    );
    // The other loaders are blocked, so they cannot run at all.
    await expect(sharp(gif).metadata()).rejects.toThrow();
  });

  it.each([
    ['jpeg', {}],
    ['jpeg', { progressive: true }],
    ['png', {}],
    ['webp', {}],
    ['webp', { lossless: true }],
  ] as const)('I-10: a %s %o that was cut short anywhere', async (format, options) => {
    const bytes = await noise(200, 160)[format](options).toBuffer();
    expect(await codeOf(bytes)).toBe('read');
    for (const part of [0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99]) {
      expect([part, await codeOf(bytes.subarray(0, Math.floor(bytes.length * part)))]).toEqual([
        part,
        'image-corrupt',
      ]);
    }
  });

  // A bomb here is a header without pixels: if it were decoded, it would be corrupt.
  it('H-10: a bomb from its header, before anything is decoded', async () => {
    expect(await codeOf(bomb(14_000, 14_000))).toBe('image-too-many-pixels');
    expect(await codeOf(bomb(12_001, 100))).toBe('image-too-many-pixels');
    expect(await codeOf(bomb(8_200, 8_000))).toBe('image-too-many-pixels');
    expect(await codeOf(bomb(8_192, 6_144))).toBe('image-corrupt');
  });

  it('more bytes than allowed, whatever the content', async () => {
    expect(await codeOf(new Uint8Array(6 * 1024 * 1024 + 1))).toBe('image-too-large');
  });

  it('I-27: a side below 64 pixels', async () => {
    expect(await codeOf(await plain(63, 63).png().toBuffer())).toBe('image-too-small');
    expect(await codeOf(await plain(640, 63).png().toBuffer())).toBe('image-too-small');
    expect(await codeOf(await plain(64, 64).png().toBuffer())).toBe('read');
  });
});
