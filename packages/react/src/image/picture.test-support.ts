/** One drawn picture for files of every format, and measures of the result. */
import { type Bytes, four } from './bytes.test-support.ts';
import { type Component, type JpegShape, writeJpeg } from './jpeg-writer.test-support.ts';

export type Rgb = readonly [red: number, green: number, blue: number];

/** Returns the colour at a pixel, 0 to 255. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly at: (x: number, y: number) => Rgb;
}

/**
 * Soft colours with an edge and a disc. It differs in every direction, so that every rotation and
 * every wrong colour shows.
 */
export const drawing = (width = 150, height = 100): Picture => ({
  width,
  height,
  at: (x, y) => {
    const [across, down] = [x / (width - 1), y / (height - 1)];
    if (Math.hypot(x - width * 0.3, y - height * 0.35) < height * 0.2) return [190, 110, 90];
    if (across > 0.6 && down > 0.65) return [80, 130, 110];
    return [70 + 110 * across, 80 + 60 * down, 170 - 90 * across];
  },
});

export const grey = ({ width, height, at }: Picture): Picture => ({
  width,
  height,
  at: (x, y) => {
    const [red, green, blue] = at(x, y);
    const light = Math.round(0.299 * red + 0.587 * green + 0.114 * blue);
    return [light, light, light];
  },
});

type Sampling = Pick<Component, 'across' | 'down'>;

/** Returns brightness and two colours (JFIF); the sampling is that of the brightness. */
export function ycc({ at }: Picture, sampling: Sampling = {}): Component[] {
  const part = (of: (rgb: Rgb) => number) => (x: number, y: number) => of(at(x, y));
  return [
    {
      id: 1,
      sample: part(([red, green, blue]) => 0.299 * red + 0.587 * green + 0.114 * blue),
      ...sampling,
    },
    {
      id: 2,
      sample: part(([red, green, blue]) => 128 - 0.168736 * red - 0.331264 * green + 0.5 * blue),
    },
    {
      id: 3,
      sample: part(([red, green, blue]) => 128 + 0.5 * red - 0.418688 * green - 0.081312 * blue),
    },
  ];
}

/** Returns a JPEG of the picture, as a camera writes it by default. */
export const jpegOf = (
  picture: Picture,
  { sampling, ...shape }: Partial<JpegShape> & { readonly sampling?: Sampling } = {},
): Uint8Array<ArrayBuffer> =>
  writeJpeg({
    width: picture.width,
    height: picture.height,
    components: ycc(picture, sampling),
    ...shape,
  });

/** Returns a WebP of the picture, as this browser writes it, with chunks after its own. */
export async function webpOf(picture: Picture, more: Bytes): Promise<Uint8Array<ArrayBuffer>> {
  const { width, height } = picture;
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')?.drawImage(await createImageBitmap(new Blob([jpegOf(picture)])), 0, 0);
  const file = new Uint8Array(
    await (await canvas.convertToBlob({ type: 'image/webp', quality: 1 })).arrayBuffer(),
  );
  // The extended kind, with flags that say that EXIF (8) and XMP (4) follow.
  if (file[15] !== 0x58) throw new Error('This browser writes another kind of WebP.');
  const whole = Uint8Array.from([...file, ...more]);
  whole[20] = (whole[20] ?? 0) | 12;
  whole.set(four(whole.length - 8).toReversed(), 4);
  return whole;
}

/** Returns what a viewer shows of a file, as an array of red, green, blue and opacity. */
export async function shown(
  file: Blob,
): Promise<{ readonly width: number; readonly height: number; readonly data: Uint8ClampedArray }> {
  const bitmap = await createImageBitmap(file);
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext('2d');
  if (!context) throw new Error('No 2d canvas.');
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  return { width, height, data: context.getImageData(0, 0, width, height).data };
}

/**
 * Returns the mean absolute error between a shown file and a picture, for each colour, 0 to 255. It
 * is infinite if the size differs.
 */
export async function errorOf(file: Blob, { width, height, at }: Picture): Promise<number> {
  const seen = await shown(file);
  if (seen.width !== width || seen.height !== height) return Number.POSITIVE_INFINITY;
  let sum = 0;
  for (let index = 0; index < width * height; index++) {
    at(index % width, Math.floor(index / width)).forEach((value, channel) => {
      sum += Math.abs(value - (seen.data[index * 4 + channel] ?? 0));
    });
  }
  return sum / (width * height * 3);
}

export const textOf = async (file: Blob): Promise<string> =>
  new Uint8Array(await file.arrayBuffer()).reduce(
    (all, byte) => all + String.fromCharCode(byte),
    '',
  );
