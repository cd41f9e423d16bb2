import { IMAGE_RULES } from '@facecompare/contract';
import { type Fingerprint, fingerprintOf } from '@facecompare/contract/same-image';
import type { Sharp } from './load-sharp.ts';

/** A fingerprint needs no more pixels. A JPEG is decoded at a part of its size for it. */
const EDGE = 200;

/** Decoding stops after this time. */
const SECONDS = 3;

/** The same colour as behind transparent parts in the engine and the widget. */
const BACKDROP = { r: 128, g: 128, b: 128 };

/**
 * Returns the fingerprint of an image file, upright by its EXIF orientation. The first bytes have
 * been checked before: it is a JPEG, PNG or WebP. sharp's loaders for other formats stay allowed,
 * because a block would also apply to the site that this server runs in.
 * @returns null if the file cannot be decoded or is beyond the limits. The upstream decides what
 *   that means.
 */
export async function fingerprintOfFile(
  sharp: Sharp,
  bytes: Uint8Array,
): Promise<Fingerprint | null> {
  try {
    const image = sharp(bytes, {
      failOn: 'truncated',
      limitInputPixels: IMAGE_RULES.maxPixels,
      sequentialRead: true,
    });
    const { width, height } = await image.metadata();
    if (Math.max(width, height) > IMAGE_RULES.maxSide) return null;
    const { data, info } = await image
      .timeout({ seconds: SECONDS })
      .autoOrient()
      .resize({ width: EDGE, height: EDGE, fit: 'fill' })
      .flatten({ background: BACKDROP })
      .toColourspace('srgb')
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
    const { channels } = info;
    return channels === 3
      ? fingerprintOf({ data, width: info.width, height: info.height, channels })
      : null;
  } catch {
    return null;
  }
}
