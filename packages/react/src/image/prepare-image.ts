import { type FaceBox, IMAGE_RULES, type ImageSource, PREPARED_RULES } from '@facecompare/contract';
import type { PreparedImage } from '@facecompare/flow';
import { checkPixels } from './decode/check-pixels.ts';
import { decodeByHost } from './decode/decode-by-host.ts';
import { decodeImage } from './decode/decode-image.ts';
import type { ImageDecoder } from './decode/image-decoder.ts';
import { fitJpeg } from './fit/fit-jpeg.ts';
import { type Square, squareAround } from './fit/square-around.ts';
import { randomId } from './random-id.ts';
import { readFile } from './read/read-file.ts';
import { refuse } from './refuse.ts';
import { throwIfAborted } from './throw-if-aborted.ts';

/** Just below the largest canvas of iOS, 4096 x 4096. */
const MAX_CANVAS_PIXELS = 16_700_000;

export interface PrepareOptions {
  readonly source: ImageSource;
  readonly signal: AbortSignal;
  readonly rules?: ImageRules;
  /**
   * The face to cut out, with space around it for hair and chin. After it come the faces that the
   * crop should not show.
   */
  readonly crop?: readonly FaceBox[] | undefined;
}

/** How a photo is made ready for sending. */
export interface ImageRules {
  /** Longest edge in pixels: 64 or more, 1600 by default. */
  readonly maxEdge?: number;
  /** Size limit in bytes: above 0, 1 MiB by default. */
  readonly maxBytes?: number;
  /** They open files that the browser cannot open; none by default. */
  readonly decoders?: readonly ImageDecoder[];
}

/**
 * Prepares a photo for sending: upright, small enough, opaque, a JPEG without metadata. It closes a
 * bitmap that is passed in, and every bitmap that it makes, on every path. iOS draws nothing on a
 * canvas beyond its limit. So `createImageBitmap` shrinks a large photo first, and no canvas is
 * larger than that size.
 * @param input a file, or a frame of the camera
 * @throws ProblemError what `readFile` throws. `misconfigured` for rules that no photo can meet.
 * `image-too-large` if no size fits the byte limit. `image-unreadable` if the browser cannot
 * encode, or if the bitmap was closed. `image-pixels-protected`, `image-heic`, `image-corrupt`,
 * `image-too-small`, `image-too-many-pixels`, `aborted`.
 */
export async function prepareImage(
  input: Blob | ImageBitmap,
  {
    source,
    signal,
    crop,
    rules: { maxEdge = PREPARED_RULES.maxEdge, maxBytes = PREPARED_RULES.maxBytes, decoders } = {},
  }: PrepareOptions,
): Promise<PreparedImage & { readonly bytes: number }> {
  const open = new Set<ImageBitmap>('close' in input ? [input] : []);
  const hold = (bitmap: ImageBitmap) => {
    open.add(bitmap);
    throwIfAborted(signal);
    return bitmap;
  };
  try {
    if (!(maxEdge >= IMAGE_RULES.minSide && maxBytes > 0))
      refuse(
        'misconfigured',
        `image.maxEdge has to be ${IMAGE_RULES.minSide} or more, image.maxBytes above 0.`,
      );
    const whole = hold('close' in input ? input : await decodeFile(input, signal, decoders));
    if (!whole.width) refuse('image-unreadable', 'The bitmap is closed.');
    checkPixels(whole.width, whole.height);
    const full = crop ? hold(await cut(whole, crop)) : whole;
    const scale = Math.min(
      1,
      maxEdge / Math.max(full.width, full.height),
      Math.sqrt(MAX_CANVAS_PIXELS / (full.width * full.height)),
    );
    const size = { width: Math.round(full.width * scale), height: Math.round(full.height * scale) };
    const small = scale < 1 ? hold(await shrink(full, size)) : full;
    // A photo of 48 megapixels takes 192 MB, and encoding needs more.
    if (small !== full) full.close();
    const jpeg = await fitJpeg(small, size, maxBytes, signal);
    return { ...jpeg, source, id: randomId(), bytes: jpeg.blob.size };
  } finally {
    for (const bitmap of open) bitmap.close();
  }
}

/**
 * How much larger than its face a crop is, in the order in which we try them. Detectors and
 * embeddings need the first value. If that crop would show another face, we try the smaller ones.
 */
const ROOMS = [2.2, 1.9, 1.6, 1.3];

function cut(whole: ImageBitmap, [face, ...others]: readonly FaceBox[]): Promise<ImageBitmap> {
  const squares = ROOMS.map((room) =>
    squareAround(face as FaceBox, whole, room, IMAGE_RULES.minSide),
  );
  const { x, y, size } = (squares.find(
    (square) => !others.some((other) => overlaps(square, other, whole)),
  ) ?? squares.at(-1)) as Square;
  return createImageBitmap(whole, x, y, size, size);
}

const overlaps = ({ x, y, size }: Square, box: FaceBox, { width, height }: ImageBitmap): boolean =>
  box.x * width < x + size &&
  (box.x + box.width) * width > x &&
  box.y * height < y + size &&
  (box.y + box.height) * height > y;

async function decodeFile(
  file: Blob,
  signal: AbortSignal,
  decoders?: readonly ImageDecoder[],
): Promise<ImageBitmap> {
  const { bytes, format, decoder } = await readFile(file, { signal, decoders });
  // Use the bytes that we checked, with their own type, because the file itself may have changed
  // since.
  const whole = new Blob([bytes], { type: format ? `image/${format}` : file.type });
  if (format && !(format === 'heic' && decoder)) return decodeImage(whole, format);
  const native = format && (await decodeImage(whole, format).catch(() => null));
  if (native) return native;
  const decoded = await decodeByHost(decoder as ImageDecoder, whole, {
    signal,
    otherwise: format ? 'image-heic' : 'image-unsupported',
  });
  // A decoded file is checked like any other file, but must not need a decoder again.
  return decoded instanceof Blob ? decodeFile(decoded, signal) : decoded;
}

/**
 * The canvas scales too, but less smoothly. So if the browser cannot resize, we use the image as it
 * is.
 */
const shrink = (
  full: ImageBitmap,
  size: { readonly width: number; readonly height: number },
): Promise<ImageBitmap> =>
  createImageBitmap(full, {
    resizeWidth: size.width,
    resizeHeight: size.height,
    resizeQuality: 'high',
  }).catch(() => full);
