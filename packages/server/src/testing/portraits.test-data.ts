import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { ComparedImage } from '@facecompare/contract';
import sharp, { type Sharp } from 'sharp';

const FOLDER = join(
  dirname(createRequire(import.meta.url).resolve('@vladmandic/face-api/package.json')),
  'demo',
);

/** Reads the file here, because an engine in the same process blocks sharp's loaders for files. */
const photoBytes = (file: string): Uint8Array => Uint8Array.from(readFileSync(join(FOLDER, file)));

/** x1, y1, x2, y2 of a face, in pixels of the photo. */
type Box = readonly [number, number, number, number];

/** Faces in the group photos of the package: `ann` is one person in two photos. */
const FACES = {
  ann: ['sample1.jpg', [1464, 215, 1679, 429]],
  annAgain: ['sample3.jpg', [1078, 193, 1300, 503]],
  bob: ['sample6.jpg', [252, 484, 466, 759]],
} as const satisfies Record<string, readonly [string, Box]>;
export type Portrait = keyof typeof FACES;

/** Makes a square of 2.2 times the face, cut from its photo in memory; 640 pixels wide. */
export async function portrait(name: Portrait): Promise<Sharp> {
  const [file, [x1, y1, x2, y2]] = FACES[name];
  const photo = sharp(photoBytes(file));
  const { width = 0, height = 0 } = await photo.metadata();
  const side = Math.round(2.2 * Math.max(x2 - x1, y2 - y1));
  const left = Math.max(0, Math.round((x1 + x2 - side) / 2));
  const top = Math.max(0, Math.round((y1 + y2 - side) / 2));
  return photo
    .extract({
      left,
      top,
      width: Math.min(side, width - left),
      height: Math.min(side, height - top),
    })
    .resize({ width: 640 });
}

export const portraitJpeg = async (name: Portrait): Promise<Uint8Array> =>
  Uint8Array.from(await (await portrait(name)).jpeg({ quality: 90 }).toBuffer());

/**
 * Puts a portrait in the middle of a grey picture of 640 x 480, the size of a common camera frame.
 */
export async function cameraFrame(name: Portrait): Promise<Uint8Array> {
  const face = await (await portrait(name)).resize(480, 480, { fit: 'cover' }).toBuffer();
  const grey = sharp({ create: { width: 640, height: 480, channels: 3, background: '#777777' } });
  return Uint8Array.from(
    await grey
      .composite([{ input: face }])
      .jpeg({ quality: 90 })
      .toBuffer(),
  );
}

/** Two large faces side by side. */
export async function twoFaces(): Promise<Uint8Array> {
  const cut = { left: 980, top: 60, width: 820, height: 620 };
  return Uint8Array.from(
    await sharp(photoBytes('sample3.jpg')).extract(cut).jpeg({ quality: 90 }).toBuffer(),
  );
}

/** Whether a picture can be read to its end. */
export const decodes = (bytes: Uint8Array): Promise<boolean> =>
  sharp(bytes, { failOn: 'truncated', limitInputPixels: 50_000_000 })
    .raw()
    .toBuffer()
    .then(
      ({ length }) => length > 0,
      () => false,
    );

/** A picture without a face. */
export async function noFace(width = 640, height = 480): Promise<Uint8Array> {
  return Uint8Array.from(
    await sharp({ create: { width, height, channels: 3, background: '#88aacc' } })
      .jpeg()
      .toBuffer(),
  );
}

export const comparedImage = (bytes: Uint8Array): ComparedImage => ({
  blob: new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'image/jpeg' }),
  width: 640,
  height: 480,
  source: 'file',
});
