import { refuse } from '../refuse.ts';

/** The colours that we paint and read back: red, green, blue, black, white. */
const KNOWN = [0xff0000, 0x00ff00, 0x0000ff, 0x000000, 0xffffff];

/**
 * How far a colour may differ, of 255: far above the noise that some browsers add, far below
 * another picture.
 */
const TOLERANCE = 40;

/**
 * How far the mean brightness of a JPEG may differ, of 255. Measured in Chromium, 26 November 2026.
 * The coarsest JPEG of a picture in which each pixel differs gave at most 8. Noise and stripes
 * instead of a picture gave 36 and more.
 */
const UNLIKE = 20;

/**
 * We compare this many pieces in each direction, of this many pixels in each direction, at full
 * size.
 */
const PIECES = 4;
const PIECE = 4;
const EDGE = PIECES * PIECE;

const distance = (a: number, b: number): number => Math.abs(a - b);

/** Returns the ITU-R BT.601 luma of each pixel. */
function lumasOf(pixels: Uint8ClampedArray): number[] {
  const lumas: number[] = [];
  for (let at = 0; at < pixels.length; at += 4)
    lumas.push(
      0.299 * (pixels[at] ?? 0) + 0.587 * (pixels[at + 1] ?? 0) + 0.114 * (pixels[at + 2] ?? 0),
    );
  return lumas;
}

/** Draws pieces of a picture without scaling, and reads them. */
function piecesOf(
  context: CanvasRenderingContext2D,
  picture: HTMLCanvasElement | ImageBitmap,
): number[] {
  for (let piece = 0; piece < PIECES ** 2; piece++) {
    const [column, row] = [piece % PIECES, Math.floor(piece / PIECES)];
    const x = Math.floor(((column + 0.5) / PIECES) * (picture.width - PIECE));
    const y = Math.floor(((row + 0.5) / PIECES) * (picture.height - PIECE));
    context.drawImage(picture, x, y, PIECE, PIECE, column * PIECE, row * PIECE, PIECE, PIECE);
  }
  return lumasOf(context.getImageData(0, 0, EDGE, EDGE).data);
}

/** Returns whether the canvas gives back the colours that we painted. */
function readsKnownColours(context: CanvasRenderingContext2D): boolean {
  for (const [at, colour] of KNOWN.entries()) {
    context.fillStyle = `#${colour.toString(16).padStart(6, '0')}`;
    context.fillRect(at, EDGE, 1, 1);
  }
  const { data } = context.getImageData(0, EDGE, KNOWN.length, 1);
  return KNOWN.every((colour, at) =>
    [colour >> 16, (colour >> 8) & 255, colour & 255].every(
      (value, channel) => distance(value, data[4 * at + channel] ?? -255) <= TOLERANCE,
    ),
  );
}

/**
 * Rejects a JPEG that does not show what it was made from. Browsers that protect against
 * fingerprinting replace canvas pixels with noise or stripes, without an error.
 * @param canvas what the JPEG was made from
 * @throws ProblemError `image-pixels-protected`; `image-unreadable` if the browser cannot open its
 * own JPEG
 */
export async function checkLikeness(canvas: HTMLCanvasElement, jpeg: Blob): Promise<void> {
  const made = await createImageBitmap(jpeg).catch((cause: unknown) =>
    refuse('image-unreadable', 'The browser cannot open its JPEG.', cause),
  );
  const look = Object.assign(document.createElement('canvas'), { width: EDGE, height: EDGE + 1 });
  try {
    const context = look.getContext('2d', { willReadFrequently: true });
    // If the browser has no canvas left, we assume that the JPEG is right.
    if (!context) return;
    const [source, result] = [piecesOf(context, canvas), piecesOf(context, made)];
    if (!readsKnownColours(context))
      refuse(
        'image-pixels-protected',
        'A canvas does not give back the colours that were painted on it.',
      );
    const off =
      source.reduce((sum, luma, at) => sum + distance(luma, result[at] ?? 0), 0) / source.length;
    if (off > UNLIKE)
      refuse('image-pixels-protected', 'The JPEG does not show what the canvas shows.');
  } finally {
    made.close();
    look.width = 0;
  }
}
