/**
 * Matches three kinds of text that is not an address. Nothing, or what a template makes of nothing.
 * The beginning of a photo in base64, in both alphabets (JPEG, PNG, WebP, GIF, and the boxes of
 * HEIC and AVIF). And 512 characters or more without the punctuation of an address, because such a
 * text is data.
 */
const NONE = /^(|undefined|null|[/_]9j[/_].*|(iVBOR|UklGR|R0lGOD|AAAA).*|[\w+/=-]{512,})$/s;

/**
 * Characters that no address contains: spaces, control characters, quotes, brackets, braces. An
 * unfilled placeholder has some of them.
 */
const FOREIGN = /[\s\p{Cc}"<>\\^`{|}]/u;

/** Longer than any address that a server accepts. */
const TOO_LONG = 2048;

/**
 * Whether a text can be an address. Other text must never become a request, because it may be a
 * photo.
 * @param text any value that a host gave as an address
 */
export const looksLikeAddress = (text: unknown): text is string =>
  typeof text === 'string' && text.length <= TOO_LONG && !NONE.test(text) && !FOREIGN.test(text);
