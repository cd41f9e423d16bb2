/** Formats numbers, sizes and times for a language. */

/**
 * Returns the tag if it is valid. An invalid locale falls back to the browser's own, so that the
 * screen keeps working.
 */
function known(locale: string | undefined): string | undefined {
  try {
    return Intl.getCanonicalLocales(locale)[0];
  } catch {
    return undefined;
  }
}

const numberText = (
  value: number,
  locale: string | undefined,
  options?: Intl.NumberFormatOptions,
): string => new Intl.NumberFormat(known(locale), options).format(value);

/** Formats a whole number, for counts and positions. */
export const countText = (count: number, locale: string | undefined): string =>
  numberText(count, locale);

/** Formats the size of a photo in whole kilobytes, at least one. */
export const sizeText = (bytes: number, locale: string | undefined): string =>
  numberText(Math.max(1, Math.round(bytes / 1000)), locale, { style: 'unit', unit: 'kilobyte' });

/** Formats a date and time by the person's clock. */
export const timeText = (at: Date, locale: string | undefined): string =>
  new Intl.DateTimeFormat(known(locale), { dateStyle: 'medium', timeStyle: 'short' }).format(at);

/** Formats a time of day by the person's clock. */
export const clockText = (at: Date, locale: string | undefined): string =>
  new Intl.DateTimeFormat(known(locale), { timeStyle: 'short' }).format(at);
