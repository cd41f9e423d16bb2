import type { FaceBox } from '@facecompare/contract';
import type { Look } from '../../face-reader.ts';
import type { Box } from '../../pipeline/geometry.ts';

/** Converts a box of the searched picture to fractions of the photo before it was turned. */
export function fractionOf(
  { x, y, width, height }: Box,
  { pixels, turnedBy }: Pick<Look, 'pixels' | 'turnedBy'>,
): FaceBox {
  const box = {
    x: x / pixels.width,
    y: y / pixels.height,
    width: width / pixels.width,
    height: height / pixels.height,
  };
  switch (turnedBy) {
    case 0:
      return box;
    case 90:
      return { x: box.y, y: 1 - box.x - box.width, width: box.height, height: box.width };
    case 180:
      return { ...box, x: 1 - box.x - box.width, y: 1 - box.y - box.height };
    case 270:
      return { x: 1 - box.y - box.height, y: box.x, width: box.height, height: box.width };
    default:
      return turnedBy satisfies never;
  }
}
