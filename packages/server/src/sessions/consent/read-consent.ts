import { ConsentRecord } from '@facecompare/contract/session';
import { isObject } from '../../upstreams/is-object.ts';

/** All in characters. */
const MAX_ID = 64;
const MAX_TEXT = 256;
const MAX_RECORD = 4096;
/** The most entries of a list. */
const MAX_LIST = 16;

/** Control characters and halves of surrogate pairs, which no honest record has. */
const UNFIT_TEXT = /[\p{Cc}\p{Cs}]/u;

const textIn = (value: unknown, most = MAX_TEXT): string | null =>
  typeof value === 'string' && value !== '' && value.length <= most && !UNFIT_TEXT.test(value)
    ? value
    : null;

const textsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.slice(0, MAX_LIST).flatMap((entry) => textIn(entry) ?? []) : [];

function retentionIn(value: unknown): ConsentRecord['retention'] {
  if (!isObject(value)) return null;
  const kept = ['images', 'template', 'receipt'].flatMap((name) => {
    const duration = textIn(value[name]);
    return duration === null ? [] : [[name, duration] as const];
  });
  return Object.fromEntries(kept);
}

/**
 * Reads a consent record of the widget. Unknown fields are dropped, and a field that cannot be read
 * becomes null or an empty list. It never throws.
 * @param action what the record must say
 * @returns null if there is no record with an id, a time and this action, or if it is too large
 */
export function readConsent(value: unknown, action: 'granted' | 'withdrawn'): ConsentRecord | null {
  if (!isObject(value) || value.action !== action) return null;
  const record = ConsentRecord.safeParse({
    schema: value.schema,
    consentId: textIn(value.consentId, MAX_ID),
    action,
    at: textIn(value.at, MAX_ID),
    noticeVersion: textIn(value.noticeVersion),
    noticeSha256: textIn(value.noticeSha256),
    locale: textIn(value.locale),
    purposes: textsIn(value.purposes),
    dataCategories: textsIn(value.dataCategories),
    recipients: textsIn(value.recipients),
    retention: retentionIn(value.retention),
    method: textIn(value.method),
    uploadedPhotoSubject: textIn(value.uploadedPhotoSubject),
    widgetVersion: textIn(value.widgetVersion),
    hostSubjectRef: textIn(value.hostSubjectRef),
  });
  return record.success && JSON.stringify(record.data).length <= MAX_RECORD ? record.data : null;
}
