/**
 * What a request may cost before it is judged. The limits of an image (bytes, pixels, sides) and of the whole body
 * stand in the contract's `IMAGE_RULES`, because the widget keeps to them too.
 */
export const REQUEST_LIMITS = {
  /** Deepest nesting of the JSON text; a request that says something has a depth of 1. */
  maxDepth: 16,
  /** Most keys of the request. */
  maxKeys: 32,
  /** Most characters outside of strings (brackets, commas, numbers, white space): bounds what parsing can cost. */
  maxCharactersOutsideStrings: 16 * 1024,
  /** Longest text in any field but the two images, in characters. */
  maxTextLength: 1024,
} as const;

/** Limits of a connection, in milliseconds. */
export const CONNECTION_LIMITS = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  /** How often the two above are looked at. */
  connectionsCheckingInterval: 2_000,
  /** Longest that a stopping server waits for answers under way. */
  drainTimeout: 30_000,
} as const;
