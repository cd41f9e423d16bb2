import { describe, expect, it } from 'vitest';
import { countText, sizeText, timeText } from '../intl.ts';
import { ar } from './messages.ts';

const FSI = '\u2068';
const PDI = '\u2069';

const tries = (locale: string) =>
  [0, 1, 2, 3, 11, 100].map((count) => ar.triesLeft(count, countText(count, locale)));

describe('the Arabic messages', () => {
  it.each(['ar', 'ar-EG'])('P-40: use the six plural forms with the digits of %s', (locale) => {
    const [three, eleven, hundred] = [3, 11, 100].map((count) =>
      new Intl.NumberFormat(locale).format(count),
    );
    expect(tries(locale)).toEqual([
      'لا محاولات متبقية',
      'محاولة واحدة متبقية',
      'محاولتان متبقيتان',
      `${three} محاولات متبقية`,
      `${eleven} محاولة متبقية`,
      `${hundred} محاولة متبقية`,
    ]);
  });

  it('P-40: use the digits of Egypt when the locale is ar-EG', () => {
    expect(ar.triesLeft(3, countText(3, 'ar-EG'))).toBe('٣ محاولات متبقية');
    expect(ar.stepIndicator(countText(1, 'ar-EG'), countText(2, 'ar-EG'))).toBe('الصورة ١ من ٢');
  });

  it('P-40: isolate the direction of inserted values', async () => {
    const host = 'faces.example:8443';
    const size = sizeText(345_000, 'ar');
    const time = timeText(new Date(2026, 0, 31, 9, 5), 'ar');
    const { camera, loaded } = await ar.lazy.guide();
    const inserted: readonly (readonly [string, ...string[]])[] = [
      [ar.welcome.sentTo(host), host],
      [ar.welcome.noticeSent(host), host],
      [ar.comparing.sending(size, host), size, host],
      [ar.receipt.selfie(size), size],
      [ar.receipt.reference(size), size],
      [ar.receipt.to(host), host],
      [ar.receipt.at(time), time],
      [camera.loaded(size, '12.0 MB'), size, '12.0 MB'],
      [loaded(size, '12.0 MB'), size, '12.0 MB'],
    ];
    for (const [sentence, ...values] of inserted) {
      const isolated = sentence.split(FSI).slice(1);
      expect(isolated.map((rest) => rest.split(PDI)[0])).toEqual(values);
    }
  });
});
