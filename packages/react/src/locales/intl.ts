/** Numbers, sizes and times as a language writes them. */

/** The tag, where it is one. A locale that is none must not cost the person the screen: the browser's own is used. */
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

/** A whole number, for counts and positions. */
export const countText = (count: number, locale: string | undefined): string =>
  numberText(count, locale);

/** The size of a photo, in whole kilobytes and one at least. */
export const sizeText = (bytes: number, locale: string | undefined): string =>
  numberText(Math.max(1, Math.round(bytes / 1000)), locale, { style: 'unit', unit: 'kilobyte' });

/** When something happened: date and time of the person's clock. */
export const timeText = (at: Date, locale: string | undefined): string =>
  new Intl.DateTimeFormat(known(locale), { dateStyle: 'medium', timeStyle: 'short' }).format(at);
