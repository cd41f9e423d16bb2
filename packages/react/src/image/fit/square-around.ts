import type { FaceBox } from '@facecompare/contract';

/** A square part of an image, in pixels. */
export interface Square {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/**
 * Returns the square around a face: `times` as large as the longer edge of its box. It is never
 * smaller than `least` pixels, never larger than the image and never beyond its edge. So a face at
 * the edge is not in the middle of its square.
 * @param face in fractions of the image
 * @param image its size in pixels
 */
export function squareAround(
  face: FaceBox,
  image: { readonly width: number; readonly height: number },
  times: number,
  least = 0,
): Square {
  const box = { width: face.width * image.width, height: face.height * image.height };
  const wanted = Math.max(times * Math.max(box.width, box.height), least);
  const size = Math.round(Math.min(wanted, image.width, image.height));
  const within = (centre: number, length: number) =>
    Math.round(Math.min(Math.max(centre - size / 2, 0), length - size));
  return {
    x: within(face.x * image.width + box.width / 2, image.width),
    y: within(face.y * image.height + box.height / 2, image.height),
    size,
  };
}
