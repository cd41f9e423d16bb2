import type { Side } from '@facecompare/contract';
import type { View } from '@facecompare/flow';

/**
 * The value of `data-mirrored` for a photo. People see the live selfie as in a mirror, so every preview of it stays that way.
 * Only the style sheet turns it: the pixels that are sent read forward.
 */
export function mirrored({ slots }: View, side: Side): '' | undefined {
  const slot = slots[side];
  const image =
    slot.step === 'rejected' ? slot.refused?.image : slot.step === 'ready' ? slot.image : undefined;
  return side === 'selfie' && image?.source === 'camera' ? '' : undefined;
}
