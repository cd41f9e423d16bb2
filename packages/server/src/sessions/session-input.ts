import {
  IMAGE_RULES,
  imageFormatOf,
  ProblemError,
  type RequestFields,
} from '@facecompare/contract';

/** What the host's server says about a new session. */
export interface NewSession extends RequestFields {
  /** The host's own opaque reference to a person, up to 256 characters; never a name. */
  readonly subject?: string;
  /**
   * An encoded image file (JPEG, PNG or WebP). The server holds it for the life of the session, and
   * the browser then sends only the selfie.
   */
  readonly referenceImage?: Uint8Array;
  /** How many results the person may get, 1 to 10; 3 by default. */
  readonly maxAttempts?: number;
  /** Seconds until the session expires, 1 to 3,600; 900 by default. */
  readonly expiresIn?: number;
  /** Origins whose pages may use the session (`https://shop.example`); any by default. */
  readonly allowedOrigins?: readonly string[];
}

const MAX_ATTEMPTS = 10;
const MAX_SECONDS = 3600;
const MAX_SUBJECT = 256;
/** All of them are in the token, which is a header. */
const MAX_ORIGINS = 10;
const MAX_ORIGIN = 261;

const isOrigin = (text: string): boolean =>
  text.length <= MAX_ORIGIN &&
  /^https?:/.test(text) &&
  URL.canParse(text) &&
  new URL(text).origin === text;

const isWhole = (value: number, most: number): boolean =>
  Number.isInteger(value) && value >= 1 && value <= most;

/** The mistakes that types cannot find, and the sentence about each. */
const CHECKS: readonly (readonly [sentence: string, isRight: (given: NewSession) => boolean])[] = [
  [
    `max_attempts must be 1 to ${MAX_ATTEMPTS}.`,
    ({ maxAttempts = 3 }) => isWhole(maxAttempts, MAX_ATTEMPTS),
  ],
  [
    `expires_in must be 1 to ${MAX_SECONDS} seconds.`,
    ({ expiresIn = 900 }) => isWhole(expiresIn, MAX_SECONDS),
  ],
  [
    `subject must be 1 to ${MAX_SUBJECT} characters.`,
    ({ subject = '-' }) => subject.length >= 1 && subject.length <= MAX_SUBJECT,
  ],
  [
    `allowed_origins must be 1 to ${MAX_ORIGINS} origins, such as https://shop.example.`,
    ({ allowedOrigins = ['https://shop.example'] }) =>
      isWhole(allowedOrigins.length, MAX_ORIGINS) && allowedOrigins.every(isOrigin),
  ],
];

/**
 * Checks what a host says about a new session.
 * @throws ProblemError `invalid-request` with the field, or the problem of the image file
 */
export function checkNewSession(given: NewSession): void {
  const wrong = CHECKS.find(([, isRight]) => !isRight(given));
  if (wrong) throw new ProblemError({ code: 'invalid-request', detail: wrong[0] });
  const image = given.referenceImage;
  if (!image) return;
  const sides = ['reference'] as const;
  if (image.byteLength === 0) throw new ProblemError({ code: 'image-empty', sides });
  if (image.byteLength > IMAGE_RULES.maxBytes)
    throw new ProblemError({ code: 'image-too-large', sides });
  const format = imageFormatOf(image);
  if (format === null || format === 'heic')
    throw new ProblemError({ code: format === null ? 'image-unsupported' : 'image-heic', sides });
}
