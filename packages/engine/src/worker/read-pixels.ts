import { ProblemError } from '@facecompare/contract';
import type { Pixels } from '../pipeline/pixels/pixels.ts';
import { copied, FRAME_EDGE, wipeCopy } from './copy-frame.ts';

/**
 * Faces are found in 320 x 240 and aligned to 112 x 112: more pixels than this cost time and change
 * nothing.
 */
const MAX_EDGE = 1600;

/** The colour behind transparent parts: the same mid-grey as on the server. */
const BACKDROP = '#808080';

/** One canvas for all: making one for every frame would cost more than drawing on it. */
let canvas: OffscreenCanvas | undefined;

function draw(
  picture: CanvasImageSource,
  fullWidth: number,
  fullHeight: number,
  maxEdge: number,
): Pixels {
  const scale = Math.min(1, maxEdge / Math.max(fullWidth, fullHeight));
  const [width, height] = [
    Math.max(1, Math.round(fullWidth * scale)),
    Math.max(1, Math.round(fullHeight * scale)),
  ];
  canvas ??= new OffscreenCanvas(width, height);
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context)
    throw new ProblemError({ code: 'engine-unsupported', detail: 'No 2d OffscreenCanvas.' });
  context.imageSmoothingQuality = 'high';
  context.fillStyle = BACKDROP;
  context.fillRect(0, 0, width, height);
  context.drawImage(picture, 0, 0, width, height);
  const { data } = context.getImageData(0, 0, width, height);
  return { data, width, height, channels: 4 };
}

/** Erases the pixels, so that no part of a face stays on the canvas. */
export function wipePixels(): void {
  if (canvas) canvas.width = canvas.height = 1;
  wipeCopy();
}

/**
 * Decodes a photo, longest edge at most 1600, upright by its EXIF orientation.
 * @throws ProblemError `image-corrupt`
 */
export async function readPhoto(blob: Blob): Promise<Pixels> {
  const bitmap = await createImageBitmap(blob).catch((cause: unknown) => {
    throw new ProblemError({ code: 'image-corrupt' }, { cause });
  });
  try {
    return draw(bitmap, bitmap.width, bitmap.height, MAX_EDGE);
  } finally {
    bitmap.close();
    wipePixels();
  }
}

/**
 * Returns the pixels of a frame, longest edge at most 640, and closes the frame. Use them before
 * the next call: the next frame overwrites them.
 */
export async function readFrame(frame: VideoFrame | ImageBitmap): Promise<Pixels> {
  const [width, height] =
    'displayWidth' in frame
      ? [frame.displayWidth, frame.displayHeight]
      : [frame.width, frame.height];
  try {
    return ('copyTo' in frame && (await copied(frame))) || draw(frame, width, height, FRAME_EDGE);
  } finally {
    frame.close();
  }
}
