/** One face in every kind of file: the engine must read the same face from each. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { cosineOf, createNodeEngine, type NodeEngine } from '@facecompare/engine/node';
import sharp, { type Sharp } from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const PHOTOS = join(
  dirname(createRequire(import.meta.url).resolve('@vladmandic/face-api/package.json')),
  'demo',
);

/**
 * Cuts a square with one face, in the size of a phone's photo. In a small one, single pixels would
 * change the cosine.
 */
async function face(file: string, left: number, top: number, side: number): Promise<Buffer> {
  return sharp(await readFile(join(PHOTOS, file)))
    .extract({ left, top, width: side, height: side })
    .resize(1400)
    .png({ compressionLevel: 1 })
    .toBuffer();
}

let engine: NodeEngine;
let picture: Buffer;
let other: Buffer;
let first: Float32Array;

async function embeddingOf(bytes: Uint8Array): Promise<Float32Array> {
  const reading = await engine.read(bytes);
  if ('problem' in reading) throw new Error(`expected a face, got ${reading.problem.code}`);
  return reading.embedding;
}
const baseline = () => sharp(picture).jpeg({ quality: 95 }).toBuffer();

beforeAll(async () => {
  engine = await createNodeEngine({ threads: 1 });
  picture = await face('sample1.jpg', 1336, 87, 470);
  other = await face('sample6.jpg', 57, 320, 604);
  first = await embeddingOf(await baseline());
});
afterAll(() => engine.close());

const segment = (marker: number, data: Uint8Array) =>
  Buffer.concat([
    Buffer.from([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255]),
    data,
  ]);
/** Puts segments behind the start of a JPEG. */
const withSegments = (jpeg: Buffer, ...segments: Buffer[]) =>
  Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]);
const exif = (
  entries: readonly (readonly [tag: number, type: number, value: number])[],
  behind = Buffer.alloc(0),
) => {
  const directory = Buffer.alloc(14 + 12 * entries.length);
  directory.write('MM\0*', 'latin1');
  directory.writeUInt32BE(8, 4);
  directory.writeUInt16BE(entries.length, 8);
  entries.forEach(([tag, type, value], index) => {
    const at = 10 + 12 * index;
    directory.writeUInt16BE(tag, at);
    directory.writeUInt16BE(type, at + 2);
    directory.writeUInt32BE(1, at + 4);
    if (type === 3) directory.writeUInt16BE(value, at + 8);
    else directory.writeUInt32BE(value, at + 8);
  });
  return segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), directory, behind]));
};

describe('the engine reads the same face', () => {
  const jpeg = (image: Sharp) => image.jpeg({ quality: 95 }).toBuffer();
  it.each([
    ['I-22: a CMYK JPEG', () => jpeg(sharp(picture).toColourspace('cmyk')), 0.99],
    ['I-22: a PNG of 16 bits', () => sharp(picture).toColourspace('rgb16').png().toBuffer(), 0.99],
    ['I-22: a PNG with opacity', () => sharp(picture).ensureAlpha().png().toBuffer(), 0.99],
    ['I-23: a photo in Display P3', () => jpeg(sharp(picture).withIccProfile('p3')), 0.99],
    [
      'I-23: a photo with a broken profile',
      async () =>
        withSegments(
          await baseline(),
          segment(0xe2, Buffer.from(`ICC_PROFILE\0\x01\x01${'\xff'.repeat(200)}`, 'latin1')),
        ),
      0.99,
    ],
    [
      'I-25: a photo with a gain map behind it',
      async () => Buffer.concat([await baseline(), await jpeg(sharp(other).greyscale())]),
      0.999,
    ],
    [
      'I-26: a progressive JPEG',
      () => sharp(picture).jpeg({ quality: 95, progressive: true }).toBuffer(),
      0.999,
    ],
    [
      'I-26: a JPEG of 4:4:4',
      () => sharp(picture).jpeg({ quality: 95, chromaSubsampling: '4:4:4' }).toBuffer(),
      0.999,
    ],
    [
      'I-18: a JPEG that is a ZIP as well',
      async () => Buffer.concat([await baseline(), Buffer.from('PK\x03\x04canary')]),
      0.999,
    ],
    [
      'I-18: a JPEG with a script',
      async () => withSegments(await baseline(), segment(0xfe, Buffer.from('<?php canary(); ?>'))),
      0.999,
    ],
    ...[0, 9, 65_535].map(
      (value) =>
        [
          `I-21: the orientation ${value}`,
          async () => withSegments(await baseline(), exif([[0x0112, 3, value]])),
          0.999,
        ] as const,
    ),
    [
      'I-21: the orientation as a text',
      async () => withSegments(await baseline(), exif([[0x0112, 2, 0x36000000]])),
      0.999,
    ],
    [
      'I-21: two EXIF parts',
      async () => withSegments(await baseline(), exif([[0x0112, 3, 1]]), exif([[0x0112, 3, 1]])),
      0.999,
    ],
  ] as const)('in %s', async (_, make, cosine) => {
    expect(cosineOf(first, await embeddingOf(await make()))).toBeGreaterThanOrEqual(cosine);
  });

  it('I-22: in a PNG with a palette', async () => {
    const palette = await sharp(picture).png({ palette: true, colours: 256 }).toBuffer();
    const same = await sharp(palette)
      .removeAlpha()
      .toColourspace('srgb')
      .png({ palette: false })
      .toBuffer();
    expect((await sharp(palette).metadata()).isPalette).toBe(true);
    expect(cosineOf(await embeddingOf(same), await embeddingOf(palette))).toBeGreaterThanOrEqual(
      0.99,
    );
  });

  it('I-29: and not the face in the EXIF thumbnail', async () => {
    const thumbnail = await sharp(other).resize(160).jpeg({ quality: 70 }).toBuffer();
    // The first directory contains only a link to the second, which points to the thumbnail.
    const photo = withSegments(
      await baseline(),
      exif(
        [
          [0x0201, 4, 38],
          [0x0202, 4, thumbnail.length],
        ],
        thumbnail,
      ),
    );
    const seen = await embeddingOf(photo);
    expect(cosineOf(first, seen)).toBeGreaterThanOrEqual(0.999);
    expect(cosineOf(await embeddingOf(await jpeg(sharp(other))), seen)).toBeLessThan(0.4);
  });
});
