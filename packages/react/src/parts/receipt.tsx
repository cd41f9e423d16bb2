import type { ScreenProps } from './screen-props.ts';

function isLocale(tag: string | undefined): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}

/** A size as a person reads it. A locale that is none must not cost the person the screen: the browser's own is used. */
export const sizeText = (bytes: number, locale: string | undefined): string =>
  new Intl.NumberFormat(isLocale(locale) ? locale : undefined, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 }).format(
    Math.max(1, Math.round(bytes / 1000)),
  );

/** What was sent, how large it was, and where it went. */
export function Receipt({ face, options }: ScreenProps) {
  const { receipt } = face.words;
  const line = (side: 'selfie' | 'reference') => {
    const slot = face.view.slots[side];
    return slot.step === 'ready' && <li>{receipt[side](sizeText(slot.image.blob.size, options.locale))}</li>;
  };
  return (
    <details data-part="receipt">
      <summary>{receipt.heading}</summary>
      <ul>
        {face.recipient !== null && (
          <>
            {line('selfie')}
            {line('reference')}
          </>
        )}
        <li>{face.recipient === null ? receipt.nowhere : receipt.to(face.recipient)}</li>
        {options.consent?.retention && <li>{options.consent.retention}</li>}
      </ul>
    </details>
  );
}
