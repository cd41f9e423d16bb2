import type { Side } from '@facecompare/contract';
import type { View } from '@facecompare/flow';

/**
 * Returns the value of `data-mirrored` for a photo. People see the live selfie as in a mirror, so
 * every preview of it stays mirrored. Only the style sheet mirrors it; the pixels that are sent are
 * not mirrored.
 */
export function mirrored({ photos }: View, side: Side): '' | undefined {
  const photo = photos[side];
  const image =
    photo.status === 'rejected'
      ? photo.refused?.image
      : photo.status === 'ready'
        ? photo.image
        : undefined;
  return side === 'selfie' && image?.source === 'camera' ? '' : undefined;
}
