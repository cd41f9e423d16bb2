import type { FaceCompareOptions, Messages } from '@facecompare/react';
import type { AttributeValues } from './attributes.ts';
import type { Device } from './devices.ts';

/**
 * The options that are not text, set by properties. The component has callbacks, and the element
 * dispatches events instead. A React page passes render slots or class names, and a page with the
 * element styles `::part`.
 */
export type HostOptions = Partial<
  Omit<FaceCompareOptions, `on${string}` | 'slots' | 'classNames' | 'language'>
>;

/** The options that have a property of their own. All others are in `options`. */
export const PROPERTY_NAMES = [
  'backend',
  'session',
  'request',
  'reference',
  'guide',
  'messages',
  'consent',
  'alternative',
] as const;
export type PropertyName = (typeof PROPERTY_NAMES)[number];

const primary = (tag: string | undefined) => tag?.split('-')[0]?.toLowerCase();
const sameLanguage = (one: string | undefined, other: string) => primary(one) === primary(other);

/** Removes undefined values, so that they do not override the values before them. */
const present = <Values extends object>(values: Values) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Values]?: Exclude<Values[Key], undefined>;
  };

/**
 * Returns the options of the component: the properties, and the attributes without a property.
 * @returns null while there is nothing to compare with
 */
export function optionsFrom(
  attributes: AttributeValues,
  properties: HostOptions,
  {
    device,
    language,
  }: { readonly device?: Device | undefined; readonly language?: Messages | undefined },
): FaceCompareOptions | null {
  const backend = properties.backend ?? attributes.backend ?? device;
  if (backend === undefined) return null;
  const {
    noticeVersion,
    notice,
    retention,
    consentToken: token,
    alternativeLabel: label,
    alternativeHref: href,
  } = attributes;
  const consents = [noticeVersion, notice, retention, token].some((value) => value !== undefined);
  const { selfieSources: selfie, referenceSources: reference } = attributes;
  const { country, liveness, getExtractedData, transactionId, clientTransactionId } = attributes;
  const request = present({
    country,
    liveness,
    getExtractedData,
    transactionId,
    clientTransactionId,
  });
  return {
    ...present({
      guide: device?.guide,
      request: Object.keys(request).length > 0 ? request : undefined,
      session: attributes.session,
      reference: attributes.reference,
      // The page's own tag also sets the number format, but not if its messages could not be
      // fetched.
      locale:
        attributes.locale ??
        (sameLanguage(attributes.lang, language?.tag ?? 'en') ? attributes.lang : undefined),
      headingLevel: attributes.headingLevel,
      maxAttempts: attributes.maxAttempts,
      reviewBand: attributes.reviewBand,
      autoCapture: attributes.autoCapture,
      sources: selfie || reference ? present({ selfie, reference }) : undefined,
      consent: consents
        ? { noticeVersion: noticeVersion ?? '1', ...present({ notice, retention, token }) }
        : undefined,
      alternative: label !== undefined && href !== undefined ? { label, href } : undefined,
      language,
    }),
    ...present(properties),
    backend,
  };
}
