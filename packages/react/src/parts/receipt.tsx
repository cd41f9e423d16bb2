import { useState } from 'react';
import { sizeText, timeText } from '../locales/intl.ts';
import type { ScreenProps } from '../screens/screen-props.ts';
import { Slot } from './slot.tsx';

/** What was sent, how large it was, where it went and when the answer came, and what the host promises about keeping it. */
export function Receipt({ face, options }: Pick<ScreenProps, 'face' | 'options'>) {
  const { receipt } = face.words;
  // The screen is new with each answer.
  const [at] = useState(() => new Date());
  const line = (side: 'selfie' | 'reference') => {
    const slot = face.view.slots[side];
    return (
      slot.step === 'ready' && <li>{receipt[side](sizeText(slot.image.blob.size, face.locale))}</li>
    );
  };
  return (
    <Slot name="receipt">
      <details {...face.part('receipt')}>
        <summary {...face.part('disclosure')}>{receipt.heading}</summary>
        <ul {...face.part('receipt-lines')}>
          {face.recipient === null ? (
            <li>{receipt.nowhere}</li>
          ) : (
            <>
              {line('selfie')}
              {line('reference')}
              <li>{receipt.to(face.recipient)}</li>
              <li>{receipt.at(timeText(at, face.locale))}</li>
            </>
          )}
          {options.consent?.retention && <li>{options.consent.retention}</li>}
        </ul>
      </details>
    </Slot>
  );
}
