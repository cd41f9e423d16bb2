/**
 * Limits on a request before it is compared. The limits of an image (bytes, pixels, sides) and of
 * the whole body are in the contract's `IMAGE_RULES`, because the widget uses them too.
 */
export const REQUEST_LIMITS = {
  /** Deepest nesting of the JSON text; a valid request has a depth of 1. */
  maxDepth: 16,
  /** Most keys of the request. */
  maxKeys: 32,
  /**
   * Most characters outside of strings (brackets, commas, numbers, white space): limits the cost of
   * parsing.
   */
  maxCharactersOutsideStrings: 16 * 1024,
  /** Longest text in any field but the two images, in characters. */
  maxTextLength: 1024,
} as const;

/** Limits of a connection, in milliseconds. */
export const CONNECTION_LIMITS = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  /** How often Node checks the two limits above. */
  connectionsCheckingInterval: 2_000,
  /** Longest time that a stopping server waits for running answers. */
  drainTimeout: 30_000,
} as const;
