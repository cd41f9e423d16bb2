/** How photos begin in base64, in both alphabets: JPEG, PNG, WebP, GIF, and the boxes of HEIC and AVIF. */
const PHOTO = /^([/_]9j[/_]|iVBOR|UklGR|R0lGOD|AAAA)/;

/** What no address holds: spaces, control characters, quotes, brackets, braces. An unfilled placeholder has some of them. */
const FOREIGN = /[\s\p{Cc}"<>\\^`{|}]/u;

/** Longer than any address that a server takes. */
const TOO_LONG = 2048;

/** A text without any punctuation of an address that is this long is data. */
const DATA = /^[\w+/=-]{512,}$/;

/**
 * Whether a text can be an address that is meant as one. What is not must never become a request: it may be a photo.
 * @param text anything a host gave in place of an address
 */
export const looksLikeAddress = (text: unknown): text is string =>
  typeof text === 'string' &&
  text.length > 0 &&
  text.length <= TOO_LONG &&
  !PHOTO.test(text) &&
  !FOREIGN.test(text) &&
  !DATA.test(text) &&
  text !== 'undefined' &&
  text !== 'null';
