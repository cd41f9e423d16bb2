import type { Side } from '@facecompare/contract';
import type { View } from '@facecompare/flow';

/**
 * Returns the value of `data-mirrored` for a photo. People see the live selfie as in a mirror, so
 * every preview of it stays mirrored. Only the style sheet mirrors it; the pixels that are sent are
 * not mirrored.
 */
export function mirrored({ slots }: View, side: Side): '' | undefined {
  const slot = slots[side];
  const image =
    slot.step === 'rejected' ? slot.refused?.image : slot.step === 'ready' ? slot.image : undefined;
  return side === 'selfie' && image?.source === 'camera' ? '' : undefined;
}
