import * as z from 'zod/mini';

const text = () => z.nullable(z.string());
const texts = () => z.array(z.string());
const duration = () => z.optional(z.string());

/** How long the host promised to keep something: ISO 8601 durations. */
export const ConsentRetention = z.object({
  images: duration(),
  template: duration(),
  receipt: duration(),
});

/**
 * What the person read and what they answered, as the widget recorded it. The names are those of
 * the widget. Null and an empty list stand for what the record did not say.
 */
export const ConsentRecord = z.object({
  schema: z.literal(1),
  consentId: z.string(),
  action: z.enum(['granted', 'declined', 'withdrawn']),
  at: z.string(),
  noticeVersion: text(),
  noticeSha256: text(),
  locale: text(),
  purposes: texts(),
  dataCategories: texts(),
  recipients: texts(),
  retention: z.nullable(ConsentRetention),
  method: text(),
  uploadedPhotoSubject: text(),
  widgetVersion: text(),
  hostSubjectRef: z.optional(text()),
});
export type ConsentRecord = z.infer<typeof ConsentRecord>;

/** A consent record that a session keeps. */
export const SessionConsentOutput = z.object({
  record: ConsentRecord,
  received_at: z.string(),
  withdrawn_at: z.nullable(z.string()),
});
export type SessionConsentOutput = z.infer<typeof SessionConsentOutput>;
