import sharp from 'sharp';

/** The loaders that read JPEG, PNG and WebP from memory, by their names in libvips. */
const ALLOWED = [
  'VipsForeignLoadJpegBuffer',
  'VipsForeignLoadPngBuffer',
  'VipsForeignLoadWebpBuffer',
];

/**
 * Blocks every image loader but three. The engine checks the first bytes before it decodes
 * anything. This block also keeps crafted files away from the loaders for SVG, PDF, TIFF and HEIF.
 * It turns off the cache, because the cache would keep decoded faces. It sets one thread, because
 * the pool already reads several photos at once.
 *
 * libvips keeps these settings for the whole process, not for one thread.
 */
export function restrictDecoders(): void {
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: ALLOWED });
  sharp.cache(false);
  sharp.concurrency(1);
}
