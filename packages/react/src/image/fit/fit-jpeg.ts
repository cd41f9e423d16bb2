import { IMAGE_RULES } from '@facecompare/contract';
import type { Fingerprint } from '@facecompare/contract/same-image';
import { refuse } from '../refuse.ts';
import { throwIfAborted } from '../throw-if-aborted.ts';
import { jpegCanvas } from './jpeg-canvas.ts';

/**
 * Best first. Below the last quality, a smaller picture keeps more of a face than a coarser one.
 */
const QUALITIES = [0.92, 0.84, 0.76, 0.68, 0.6];

/** The factor of the next size, for each side. */
const STEP = 0.8;

export interface FittedJpeg {
  readonly blob: Blob;
  /** Pixels. */
  readonly width: number;
  /** Pixels. */
  readonly height: number;
  /** The fingerprint of the picture; left out if the picture has too little contrast. */
  readonly fingerprint?: Fingerprint;
}

/**
 * Returns the best JPEG of an image within limits. It first lowers the quality, then the size, and
 * never enlarges.
 * @param image any bitmap; stays open
 * @param size the largest size wanted, in pixels
 * @param maxBytes byte limit of the JPEG
 * @throws ProblemError `image-too-small` if the shorter side is below the minimum of the image
 * rules. `image-too-large` if only a smaller size would fit the byte limit.
 * `image-pixels-protected`, `image-unreadable`, `aborted`.
 */
export async function fitJpeg(
  image: ImageBitmap,
  size: { readonly width: number; readonly height: number },
  maxBytes: number,
  signal: AbortSignal,
): Promise<FittedJpeg> {
  for (let scale = 1; ; scale *= STEP) {
    const width = Math.round(size.width * scale);
    const height = Math.round(size.height * scale);
    if (Math.min(width, height) < IMAGE_RULES.minSide) {
      refuse(scale === 1 ? 'image-too-small' : 'image-too-large', `${width} x ${height} pixels.`);
    }
    const canvas = jpegCanvas(image, width, height);
    try {
      for (const quality of QUALITIES) {
        const blob = await canvas.encode(quality);
        throwIfAborted(signal);
        if (blob.size > maxBytes) continue;
        await canvas.check(blob);
        throwIfAborted(signal);
        const fingerprint = canvas.fingerprint();
        return { blob, width, height, ...(fingerprint && { fingerprint }) };
      }
    } finally {
      canvas.release();
    }
  }
}
