/**
 * Files for the image tests, made again for each run: a drawn picture in every orientation, the
 * same cut short, and the same with secrets in its metadata.
 */
import sharp from 'sharp';

/** Returns the drawing as a PNG. */
const drawn = (width: number, height: number): Promise<Buffer> => {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <defs><linearGradient id="a" x2="1" y2="1"><stop stop-color="#204060"/><stop offset="1" stop-color="#e0c090"/></linearGradient></defs>
    <rect width="${width}" height="${height}" fill="url(#a)"/>
    <circle cx="${width * 0.3}" cy="${height * 0.35}" r="40" fill="#c04040"/>
    <rect x="${width * 0.6}" y="${height * 0.6}" width="60" height="40" fill="#40a060"/>
  </svg>`;
  return sharp(Buffer.from(drawing)).png().toBuffer();
};

/** How an upright picture is stored under each EXIF orientation: mirrored first, then turned. */
const STORED: Readonly<Record<number, readonly [mirror: 'flip' | 'flop' | null, turn: number]>> = {
  2: ['flop', 0],
  3: [null, 180],
  4: ['flip', 0],
  5: ['flop', 270],
  6: [null, 270],
  7: ['flip', 270],
  8: [null, 90],
};

function stored(upright: Buffer, orientation: number): Promise<Buffer> {
  const [mirror, turn] = STORED[orientation] ?? [null, 0];
  const picture = sharp(upright)
    .flip(mirror === 'flip')
    .flop(mirror === 'flop');
  return picture.rotate(turn).png().toBuffer();
}

/** Returns an EXIF segment with one entry, the orientation; 0 is no legal value and counts as 1. */
function exif(orientation: number): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write('MM\0*', 'latin1');
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(0x0112, 10);
  tiff.writeUInt16BE(3, 12);
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(orientation, 18);
  return segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]));
}

export function segment(marker: number, payload: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(payload.length + 2, 2);
  return Buffer.concat([head, payload]);
}

/** Inserts segments after the first marker of a JPEG. */
export const withSegments = (jpeg: Buffer, ...segments: Buffer[]): Buffer =>
  Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]);

const BEST = { quality: 100, chromaSubsampling: '4:4:4' };
const jpegOf = (pixels: Buffer) => sharp(pixels).jpeg(BEST).toBuffer();

export async function orientedPhoto(
  shape: 'landscape' | 'portrait',
  orientation: number,
): Promise<Buffer> {
  const [width, height] = shape === 'landscape' ? [320, 240] : [240, 320];
  const upright = await drawn(width, height);
  return withSegments(await jpegOf(await stored(upright, orientation)), exif(orientation));
}

/**
 * Returns [what it is, type, bytes, the picture that every browser has to make of it] of files with
 * unusual storage.
 */
export async function otherKinds() {
  const drawing = await drawn(320, 240);
  const grey = await sharp(drawing).greyscale().png().toBuffer();
  const clear = await sharp(drawing).removeAlpha().ensureAlpha(0.5).png().toBuffer();
  const flat = await sharp(clear).flatten({ background: '#808080' }).png().toBuffer();
  const single = sharp(grey).toColourspace('b-w');
  const kinds = [
    ['a grey JPEG', 'image/jpeg', single.clone().jpeg({ quality: 100 }), grey],
    ['a grey PNG', 'image/png', single.clone().png(), grey],
    ['a PNG of 16 bits', 'image/png', sharp(drawing).toColourspace('rgb16').png(), drawing],
    ['a lossless WebP', 'image/webp', sharp(drawing).webp({ lossless: true }), drawing],
    ['a JPEG in Display P3', 'image/jpeg', sharp(drawing).withIccProfile('p3').jpeg(BEST), drawing],
    ['a PNG that is half transparent', 'image/png', sharp(clear).png(), flat],
    [
      'a progressive JPEG',
      'image/jpeg',
      sharp(drawing).jpeg({ ...BEST, progressive: true }),
      drawing,
    ],
  ] as const;
  return Promise.all(
    kinds.map(
      async ([what, type, file, expected]) =>
        [what, type, await file.toBuffer(), expected] as const,
    ),
  );
}

/** Returns the pixels of a file as interleaved RGB, as base64. */
export const rgbOf = async (file: Buffer): Promise<string> =>
  (await sharp(file).removeAlpha().toColourspace('srgb').raw().toBuffer()).toString('base64');

const without = (bytes: Buffer, from: number) => bytes.subarray(0, Math.floor(from));

/**
 * Returns [what is wrong, type, bytes] of files that a decoder may open although they are broken.
 */
export async function brokenFiles(): Promise<readonly (readonly [string, string, Buffer])[]> {
  const drawing = await drawn(640, 480);
  const jpeg = await jpegOf(drawing);
  const png = await sharp(drawing).png({ compressionLevel: 0 }).toBuffer();
  const webp = await sharp(drawing).webp().toBuffer();
  const badCrc = Buffer.from(png);
  const data = badCrc.indexOf('IDAT');
  const crc = data + 4 + badCrc.readUInt32BE(data - 4);
  badCrc.writeUInt8(badCrc.readUInt8(crc) ^ 0xff, crc);
  return [
    ...[0.1, 0.5, 0.9, 0.999].map(
      (share) =>
        [`JPEG cut at ${share * 100} %`, 'image/jpeg', without(jpeg, jpeg.length * share)] as const,
    ),
    ['JPEG without its end', 'image/jpeg', without(jpeg, jpeg.length - 2)],
    ['PNG cut in its data', 'image/png', without(png, png.length / 2)],
    ['PNG without IEND', 'image/png', without(png, png.length - 12)],
    ['PNG with a wrong checksum', 'image/png', badCrc],
    ['WebP cut short', 'image/webp', without(webp, webp.length * 0.7)],
  ];
}

/** Returns a photo with a place, a description and a thumbnail in its metadata. */
export async function photoWithSecrets(): Promise<Buffer> {
  const photo = await jpegOf(await drawn(320, 240));
  const thumbnail = await sharp(photo).resize(64).jpeg().toBuffer();
  const place = Buffer.from('Exif\0\0MM\0*GPS 30.0444 N 31.2357 E canary');
  const xmp = Buffer.from('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>XMP canary</x:xmpmeta>');
  return withSegments(
    photo,
    segment(0xe1, Buffer.concat([place, thumbnail])),
    segment(0xe1, xmp),
    segment(0xfe, Buffer.from('canary')),
  );
}

/** Returns the mean absolute difference of two pictures of one size, 0 to 255. */
export function meanDifference(a: string, b: string): number {
  const [one, other] = [Buffer.from(a, 'base64'), Buffer.from(b, 'base64')];
  let sum = 0;
  for (let index = 0; index < one.length; index++)
    sum += Math.abs((one[index] ?? 0) - (other[index] ?? 0));
  return sum / one.length;
}
