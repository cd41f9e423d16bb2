import sharp from 'sharp';

/** The loaders that read JPEG, PNG and WebP from memory, as libvips calls them. */
const ALLOWED = [
  'VipsForeignLoadJpegBuffer',
  'VipsForeignLoadPngBuffer',
  'VipsForeignLoadWebpBuffer',
];

/**
 * Shuts every image loader but three. The first bytes are checked before anything is decoded; this makes sure that no
 * trick with them ever reaches a loader for SVG, PDF, TIFF or HEIF. Also: no cache, because it would keep decoded faces,
 * and one thread, because the pool runs photos side by side already.
 *
 * libvips keeps these settings for the whole process, not for one thread.
 */
export function restrictDecoders(): void {
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: ALLOWED });
  sharp.cache(false);
  sharp.concurrency(1);
}
