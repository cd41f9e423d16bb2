/** Degradations that an image library does: resizing, encoding and what it calls operations. */
import sharp, { type Sharp } from 'sharp';
import type { Subject } from './degradations.ts';

const open = ({ data, width, height }: Subject): Sharp =>
  sharp(data, { raw: { width, height, channels: 3 } });

async function pixelsOf(image: Sharp, { width, height }: Subject): Promise<Uint8Array> {
  const { data, info } = await sharp(await image.toBuffer())
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  if (info.width !== width || info.height !== height || info.channels !== 3)
    throw new RangeError('A degradation must keep the size of the photo.');
  return new Uint8Array(data);
}

/** Returns the photo after an operation of sharp, as PNG if the operation names no format. */
export const viaSharp = (subject: Subject, change: (image: Sharp) => Sharp): Promise<Uint8Array> =>
  pixelsOf(change(open(subject).png()), subject);

/** Returns the photo after saving it as JPEG or WebP. */
export const encoded = (
  subject: Subject,
  format: 'jpeg' | 'webp',
  quality: number,
): Promise<Uint8Array> => pixelsOf(open(subject)[format]({ quality }), subject);

/**
 * Returns the photo shrunk by a factor and enlarged again.
 * @param how `cubic` smooths the enlarged photo; `shrunk` puts the small one on a grey picture of
 *   the same size, so that the face itself is small
 * @param quality of a JPEG that is saved in between
 */
export async function resized(
  subject: Subject,
  by: number,
  how: 'cubic' | 'shrunk',
  quality = 100,
): Promise<Uint8Array> {
  const { width, height } = subject;
  const small = await open(subject)
    .resize(Math.max(4, Math.round(width / by)), Math.max(4, Math.round(height / by)), {
      fit: 'fill',
    })
    .jpeg({ quality, chromaSubsampling: '4:4:4' })
    .toBuffer();
  const large = sharp(small);
  return pixelsOf(
    how === 'cubic'
      ? large.resize(width, height, { fit: 'fill', kernel: 'cubic' }).png()
      : large
          .resize(width, height, { fit: 'contain', withoutEnlargement: true, background: '#777' })
          .png(),
    subject,
  );
}

/** Averages along a line or over a disc: motion of the hand, or a lens out of focus. */
export function smeared(
  subject: Subject,
  along: 'sideways' | 'slanting' | 'disc',
  length: number,
): Promise<Uint8Array> {
  const size = length * subject.scale;
  const reach = Math.max(1, Math.ceil(along === 'disc' ? size : size / 2));
  const side = 2 * reach + 1;
  const kernel = Array.from({ length: side ** 2 }, (_, at) => {
    const [x, y] = [(at % side) - reach, Math.floor(at / side) - reach];
    const inside =
      along === 'disc'
        ? Math.hypot(x, y) <= Math.max(1, size)
        : along === 'sideways'
          ? y === 0 && Math.abs(x) <= size / 2
          : x === y && Math.hypot(x, y) <= size / 2;
    return inside ? 1 : 0;
  });
  return viaSharp(subject, (image) => image.convolve({ width: side, height: side, kernel }));
}
