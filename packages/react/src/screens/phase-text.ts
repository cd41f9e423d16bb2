import type { FaceCompareHook } from '../hook/hook-result.ts';
import { sizeText } from '../locales/intl.ts';

/**
 * Returns the message for the phase of a comparison: the size and the recipient while photos leave
 * the device.
 */
export function phaseText({
  messages,
  view,
  recipient,
  locale,
}: Pick<FaceCompareHook, 'messages' | 'view' | 'recipient' | 'locale'>): string {
  const { comparing } = messages;
  const { phase, photos } = view;
  if (phase !== 'sending') return comparing[phase ?? 'preparing'];
  const bytes = (['selfie', 'reference'] as const).reduce((sum, side) => {
    const photo = photos[side];
    return sum + (photo.status === 'ready' ? photo.image.blob.size : 0);
  }, 0);
  return recipient === null
    ? comparing.comparing
    : comparing.sending(sizeText(bytes, locale), recipient);
}
