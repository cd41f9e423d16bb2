/**
 * Nothing, or what a template makes of nothing; the beginning of a photo in base64, in both alphabets (JPEG, PNG, WebP, GIF, and the
 * boxes of HEIC and AVIF); and a text this long without the punctuation of an address, which is data.
 */
const NONE = /^(|undefined|null|[/_]9j[/_].*|(iVBOR|UklGR|R0lGOD|AAAA).*|[\w+/=-]{512,})$/s;

/** What no address holds: spaces, control characters, quotes, brackets, braces. An unfilled placeholder has some of them. */
const FOREIGN = /[\s\p{Cc}"<>\\^`{|}]/u;

/** Longer than any address that a server takes. */
const TOO_LONG = 2048;

/**
 * Whether a text can be an address that is meant as one. What is not must never become a request: it may be a photo.
 * @param text anything a host gave in place of an address
 */
export const looksLikeAddress = (text: unknown): text is string =>
  typeof text === 'string' && text.length <= TOO_LONG && !NONE.test(text) && !FOREIGN.test(text);
