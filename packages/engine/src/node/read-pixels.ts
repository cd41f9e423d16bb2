import { imageFormatOf, type ProblemCode, ProblemError } from '@facecompare/contract';
import sharp, { type Metadata, type SharpOptions } from 'sharp';
import type { Pixels } from '../pipeline/pixels/pixels.ts';
import { IMAGE_LIMITS, type ImageLimits } from './image-limits.ts';

/**
 * Faces are found in 320 x 240 and aligned to 112 x 112: more pixels than this cost time and change
 * nothing.
 */
const MAX_EDGE = 1600;

/** The colour behind transparent parts: light and dark hair stay visible against it. */
const BACKDROP = { r: 128, g: 128, b: 128 };

const refuse = (code: ProblemCode, cause?: unknown): ProblemError =>
  new ProblemError({ code }, { cause });

/**
 * Decodes a photo: JPEG, PNG or WebP, upright by its EXIF orientation, flattened on grey, sRGB with
 * three channels. It reads only the first frame, and the longest edge is at most 1600.
 *
 * @param bytes the file; its name and its declared type do not matter
 * @throws ProblemError `image-empty`, `image-too-large`, `image-heic`, `image-unsupported`,
 *   `image-too-many-pixels`, `image-too-small`, `image-corrupt`
 */
export async function readPixels(
  bytes: Uint8Array,
  limits: ImageLimits = IMAGE_LIMITS,
): Promise<Pixels> {
  checkFile(bytes, limits);
  const options: SharpOptions = {
    failOn: 'truncated',
    // Checked below from the header, so that a decompression bomb gets another problem than a
    // broken file.
    limitInputPixels: false,
    sequentialRead: true,
  };
  const image = sharp(bytes, options);
  const header = await image.metadata().catch(asCorrupt);
  checkSize(header, limits);

  const { data, info } = await image
    .timeout({ seconds: limits.decodeSeconds })
    .autoOrient()
    .resize({ width: MAX_EDGE, height: MAX_EDGE, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: BACKDROP })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
    .catch(asCorrupt);
  if (info.channels !== 3) throw refuse('image-corrupt');
  return { data, width: info.width, height: info.height, channels: 3 };
}

const asCorrupt = (cause: unknown): never => {
  throw refuse('image-corrupt', cause);
};

function checkFile(bytes: Uint8Array, limits: ImageLimits): void {
  if (bytes.length === 0) throw refuse('image-empty');
  if (bytes.length > limits.maxBytes) throw refuse('image-too-large');
  const format = imageFormatOf(bytes);
  if (format === 'heic') throw refuse('image-heic');
  if (format === null) throw refuse('image-unsupported');
}

function checkSize({ width, height }: Metadata, limits: ImageLimits): void {
  if (width > limits.maxSide || height > limits.maxSide || width * height > limits.maxPixels)
    throw refuse('image-too-many-pixels');
  if (width < limits.minSide || height < limits.minSide) throw refuse('image-too-small');
}
