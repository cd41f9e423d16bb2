/** A coarse measure of a picture. It tells black from dark, and a new picture from the same one. */
export interface PictureFacts {
  /** Mean brightness, 0 to 255. */
  readonly mean: number;
  /** Standard deviation of the brightness. */
  readonly deviation: number;
  /** The brightness of every cell. Equal pictures have equal hashes. */
  readonly hash: string;
}

/** We shrink the picture to 16 x 16 cells. */
const EDGE = 16;

/** @param pixels RGBA, as a canvas returns them */
export function pictureFacts(pixels: Uint8ClampedArray): PictureFacts {
  const lumas: number[] = [];
  for (let at = 0; at < pixels.length; at += 4) {
    const [red = 0, green = 0, blue = 0] = pixels.subarray(at, at + 3);
    lumas.push(Math.round(0.299 * red + 0.587 * green + 0.114 * blue));
  }
  const mean = lumas.reduce((sum, luma) => sum + luma, 0) / lumas.length;
  const variance = lumas.reduce((sum, luma) => sum + (luma - mean) ** 2, 0) / lumas.length;
  return { mean, deviation: Math.sqrt(variance), hash: String.fromCharCode(...lumas) };
}

/**
 * A dark room has noise and some light. A covered lens has neither, and nor has a camera that
 * another program uses.
 */
export const isBlack = ({ mean, deviation }: PictureFacts): boolean => mean < 8 && deviation < 3;

let canvas: HTMLCanvasElement | undefined;

/** Measures a video or a frame. It draws the picture very small and then clears it. */
export function lookAt(picture: CanvasImageSource): PictureFacts {
  canvas ??= Object.assign(document.createElement('canvas'), { height: EDGE });
  canvas.width = EDGE;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  // If the browser has no canvas left, we assume that the picture is good.
  if (!context) return { mean: 255, deviation: 0, hash: '' };
  context.drawImage(picture, 0, 0, EDGE, EDGE);
  const facts = pictureFacts(context.getImageData(0, 0, EDGE, EDGE).data);
  // Clear the canvas, because even a small picture of a face must not stay.
  canvas.width = 0;
  return facts;
}
