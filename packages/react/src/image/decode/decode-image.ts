import type { ImageFormat } from '@facecompare/contract';
import { refuse } from '../refuse.ts';

/**
 * Decodes an image and turns it upright by its EXIF orientation.
 * @param format the format of its bytes
 * @returns a bitmap that belongs to the caller, who closes it
 * @throws ProblemError `image-heic` if this browser cannot decode HEIC (Safari can), else
 * `image-corrupt`
 */
export async function decodeImage(blob: Blob, format: ImageFormat): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(blob, { imageOrientation: 'from-image' }).catch(
      (error: unknown) => {
        // Older browsers (Firefox before 111) do not know this value, and turn the image upright
        // without it.
        if (error instanceof TypeError) return createImageBitmap(blob);
        throw error;
      },
    );
  } catch (cause) {
    return refuse(format === 'heic' ? 'image-heic' : 'image-corrupt', '', cause);
  }
}
