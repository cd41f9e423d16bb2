import { sizeText } from './parts/receipt.tsx';
import type { ScreenProps } from './parts/screen-props.ts';

/** What a comparison is busy with, in words: the size and the recipient while photos leave the device. */
export function phaseText({ face, options }: ScreenProps): string {
  const { comparing } = face.words;
  const { phase, slots } = face.view;
  if (phase !== 'sending') return comparing[phase ?? 'preparing'];
  const bytes = (['selfie', 'reference'] as const).reduce((sum, side) => {
    const slot = slots[side];
    return sum + (slot.step === 'ready' ? slot.image.blob.size : 0);
  }, 0);
  return face.recipient === null ? comparing.comparing : comparing.sending(sizeText(bytes, options.locale), face.recipient);
}
