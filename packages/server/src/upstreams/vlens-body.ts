import type { UpstreamCall } from '../upstream.ts';

/** The fields as they came, and the images in canonical base64. */
export function bodyOf({ request, images }: UpstreamCall): string {
  const [face_image1, face_image2] = images.map((image) =>
    Buffer.from(image.buffer, image.byteOffset, image.byteLength).toString('base64'),
  );
  return JSON.stringify({ ...request, face_image1, face_image2 });
}
