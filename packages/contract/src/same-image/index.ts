export type { Fingerprint } from './fingerprint-of.ts';
export { fingerprintOf } from './fingerprint-of.ts';
export { isSameImage } from './is-same-image.ts';
export type { PicturePixels } from './thumbnail-of.ts';
