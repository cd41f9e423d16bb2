/** Public photos, cut in memory: the two that are compared, and the film that the camera shows. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import sharp from 'sharp';

const ENGINE = new URL('../packages/engine/package.json', import.meta.url);
const PHOTOS = join(
  dirname(createRequire(ENGINE).resolve('@vladmandic/face-api/package.json')),
  'demo',
);

interface Cut {
  readonly file: string;
  readonly left: number;
  readonly top: number;
  readonly side: number;
}

/** One person in two photos; each side is 2.2 times the face. */
const SELFIE: Cut = { file: 'sample1.jpg', left: 1336, top: 87, side: 471 };
const REFERENCE: Cut = { file: 'sample3.jpg', left: 848, top: 7, side: 682 };

const WIDTH = 640;
const HEIGHT = 480;

/** Draws the face in a grey picture of 640 x 480, moved to the side by some pixels. */
async function cameraPicture({ file, left, top, side }: Cut, moved = 0) {
  const face = await sharp(readFileSync(join(PHOTOS, file)))
    .extract({ left, top, width: side, height: side })
    .resize(HEIGHT, HEIGHT)
    .toBuffer();
  const grey = sharp({
    create: { width: WIDTH, height: HEIGHT, channels: 3, background: '#777777' },
  });
  return grey.composite([{ input: face, left: (WIDTH - HEIGHT) / 2 + moved, top: 0 }]);
}

/** Returns the selfie and the photo that it is compared with: two JPEG files of 640 x 480. */
export const cameraPhotos = (): Promise<readonly Uint8Array[]> =>
  Promise.all(
    [SELFIE, REFERENCE].map(
      async (cut) =>
        new Uint8Array(await (await cameraPicture(cut)).jpeg({ quality: 90 }).toBuffer()),
    ),
  );

/** Converts to full-range BT.601 with the colours of every other pixel, as cameras send it. */
function planesOf(rgb: Uint8Array): Uint8Array {
  const pixels = WIDTH * HEIGHT;
  const planes = new Uint8Array(pixels * 1.5);
  for (let at = 0; at < pixels; at++) {
    const [r, g, b] = [rgb[3 * at] ?? 0, rgb[3 * at + 1] ?? 0, rgb[3 * at + 2] ?? 0];
    planes[at] = Math.round(0.299 * r + 0.587 * g + 0.114 * b);
    const [x, y] = [at % WIDTH, Math.floor(at / WIDTH)];
    if (x % 2 === 1 || y % 2 === 1) continue;
    const colour = pixels + (y / 2) * (WIDTH / 2) + x / 2;
    planes[colour] = Math.round(128 - 0.168736 * r - 0.331264 * g + 0.5 * b);
    planes[colour + pixels / 4] = Math.round(128 + 0.5 * r - 0.418688 * g - 0.081312 * b);
  }
  return planes;
}

/**
 * Returns a film (YUV4MPEG2) of that face, moving a little: each frame differs, and there are 60 a
 * second.
 */
export async function cameraFilm(): Promise<Uint8Array> {
  const frames = Array.from({ length: 20 }, async (_, at) => {
    const moved = Math.round(6 * Math.sin((2 * Math.PI * at) / 20));
    return planesOf(
      new Uint8Array(await (await cameraPicture(SELFIE, moved)).removeAlpha().raw().toBuffer()),
    );
  });
  const parts = [Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F60:1 Ip A1:1 C420jpeg\n`)];
  for (const frame of await Promise.all(frames))
    parts.push(Buffer.from('FRAME\n'), Buffer.from(frame));
  return new Uint8Array(Buffer.concat(parts));
}
