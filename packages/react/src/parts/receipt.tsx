import { useState } from 'react';
import { sizeText, timeText } from '../locales/intl.ts';
import type { ScreenProps } from '../screens/screen-props.ts';
import { Slot } from './slot.tsx';

/**
 * Shows which photos were sent, how large they were, where they went and when the result came. It
 * also shows what the host promises about keeping them.
 */
export function Receipt({ flow, options }: Pick<ScreenProps, 'flow' | 'options'>) {
  const { receipt } = flow.messages;
  // The screen mounts again with each result, so this is the time of the result.
  const [at] = useState(() => new Date());
  const line = (side: 'selfie' | 'reference') => {
    const photo = flow.view.photos[side];
    return (
      photo.status === 'ready' && (
        <li>{receipt[side](sizeText(photo.image.blob.size, flow.locale))}</li>
      )
    );
  };
  return (
    <Slot name="receipt">
      <details {...flow.part('receipt')}>
        <summary {...flow.part('disclosure')}>{receipt.heading}</summary>
        <ul {...flow.part('receipt-lines')}>
          {flow.recipient === null ? (
            <li>{receipt.nowhere}</li>
          ) : (
            <>
              {line('selfie')}
              {line('reference')}
              <li>{receipt.to(flow.recipient)}</li>
              <li>{receipt.at(timeText(at, flow.locale))}</li>
            </>
          )}
          {options.consent?.retention && <li>{options.consent.retention}</li>}
        </ul>
      </details>
    </Slot>
  );
}
