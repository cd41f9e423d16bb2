/**
 * Files for the image tests, made again for each run: a drawn picture in every orientation, the
 * same cut short, and the same with secrets in its metadata.
 */
import sharp from 'sharp';

const DRAWING = (width: number, height: number) =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <defs><linearGradient id="a" x2="1" y2="1"><stop stop-color="#204060"/><stop offset="1" stop-color="#e0c090"/></linearGradient></defs>
    <rect width="${width}" height="${height}" fill="url(#a)"/>
    <circle cx="${width * 0.3}" cy="${height * 0.35}" r="40" fill="#c04040"/>
    <rect x="${width * 0.6}" y="${height * 0.6}" width="60" height="40" fill="#40a060"/>
  </svg>`);

/**
 * Returns the stored pixels of a file with this EXIF orientation, so that it looks like the upright
 * drawing.
 */
async function stored(upright: Buffer, orientation: number): Promise<Buffer> {
  const turned = (angle: number) => sharp(upright).rotate(angle).png().toBuffer();
  switch (orientation) {
    case 2:
      return sharp(upright).flop().png().toBuffer();
    case 3:
      return turned(180);
    case 4:
      return sharp(upright).flip().png().toBuffer();
    case 5:
      return sharp(await turned(90))
        .flop()
        .png()
        .toBuffer();
    case 6:
      return turned(270);
    case 7:
      return sharp(await turned(90))
        .flip()
        .png()
        .toBuffer();
    case 8:
      return turned(90);
    default:
      return upright;
  }
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

function segment(marker: number, payload: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(payload.length + 2, 2);
  return Buffer.concat([head, payload]);
}

/** Inserts segments after the first marker of a JPEG. */
const withSegments = (jpeg: Buffer, ...segments: Buffer[]): Buffer =>
  Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]);

const jpegOf = (pixels: Buffer) =>
  sharp(pixels).jpeg({ quality: 100, chromaSubsampling: '4:4:4' }).toBuffer();

export async function orientedPhoto(
  shape: 'landscape' | 'portrait',
  orientation: number,
): Promise<Buffer> {
  const [width, height] = shape === 'landscape' ? [320, 240] : [240, 320];
  const upright = await sharp(DRAWING(width, height)).png().toBuffer();
  return withSegments(await jpegOf(await stored(upright, orientation)), exif(orientation));
}

/**
 * Returns [what it is, type, bytes, the picture that every browser has to make of it] of files with
 * unusual storage.
 */
export async function otherKinds(): Promise<
  readonly (readonly [string, string, Buffer, Buffer])[]
> {
  const drawing = await sharp(DRAWING(320, 240)).png().toBuffer();
  const grey = await sharp(drawing).greyscale().png().toBuffer();
  const clear = await sharp(drawing).removeAlpha().ensureAlpha(0.5).png().toBuffer();
  return [
    [
      'a grey JPEG',
      'image/jpeg',
      await sharp(grey).toColourspace('b-w').jpeg({ quality: 100 }).toBuffer(),
      grey,
    ],
    ['a grey PNG', 'image/png', await sharp(grey).toColourspace('b-w').png().toBuffer(), grey],
    [
      'a PNG of 16 bits',
      'image/png',
      await sharp(drawing).toColourspace('rgb16').png().toBuffer(),
      drawing,
    ],
    [
      'a lossless WebP',
      'image/webp',
      await sharp(drawing).webp({ lossless: true }).toBuffer(),
      drawing,
    ],
    [
      'a JPEG in Display P3',
      'image/jpeg',
      await sharp(drawing)
        .withIccProfile('p3')
        .jpeg({ quality: 100, chromaSubsampling: '4:4:4' })
        .toBuffer(),
      drawing,
    ],
    [
      'a PNG that is half transparent',
      'image/png',
      clear,
      await sharp(clear).flatten({ background: '#808080' }).png().toBuffer(),
    ],
    [
      'a progressive JPEG',
      'image/jpeg',
      await sharp(drawing)
        .jpeg({ quality: 100, chromaSubsampling: '4:4:4', progressive: true })
        .toBuffer(),
      drawing,
    ],
  ];
}

/** Returns the pixels of a file as interleaved RGB, as base64. */
export const rgbOf = async (file: Buffer): Promise<string> =>
  (await sharp(file).removeAlpha().toColourspace('srgb').raw().toBuffer()).toString('base64');

const without = (bytes: Buffer, from: number) => bytes.subarray(0, Math.floor(from));

/**
 * Returns [what is wrong, type, bytes] of files that a decoder may open although they are broken.
 */
export async function brokenFiles(): Promise<readonly (readonly [string, string, Buffer])[]> {
  const drawing = await sharp(DRAWING(640, 480)).png().toBuffer();
  const jpeg = await jpegOf(drawing);
  const png = await sharp(drawing).png({ compressionLevel: 0 }).toBuffer();
  const webp = await sharp(drawing).webp().toBuffer();
  const badCrc = Buffer.from(png);
  const data = badCrc.indexOf('IDAT');
  badCrc[data + 4 + badCrc.readUInt32BE(data - 4)] =
    (badCrc[data + 4 + badCrc.readUInt32BE(data - 4)] ?? 0) ^ 0xff;
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
  const photo = await jpegOf(await sharp(DRAWING(320, 240)).png().toBuffer());
  const thumbnail = await sharp(photo).resize(64).jpeg().toBuffer();
  const secrets = Buffer.concat([
    Buffer.from('Exif\0\0MM\0*GPS 30.0444 N 31.2357 E canary', 'latin1'),
    thumbnail,
  ]);
  const xmp = Buffer.from(
    'http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>XMP canary</x:xmpmeta>',
    'latin1',
  );
  return withSegments(
    photo,
    segment(0xe1, secrets),
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
