/** Names on the wire that are used outside the schemas too. */

/** The path of the API, below the origin. */
export const COMPARE_PATH = '/v1/ocr/face/compare';

/** Where the host's server makes, reads and ends sessions. */
export const SESSIONS_PATH = '/v1/sessions';

/** Where a page reads the state of its session, with its session token. */
export const SESSION_PATH = '/v1/session';

/** The same comparison as at `COMPARE_PATH`, documented for callers with a session token. */
export const SESSION_COMPARE_PATH = '/v1/session/compare';

/** Where a page takes the consent of its person back, with its session token. */
export const SESSION_WITHDRAW_PATH = '/v1/session/withdraw';

/**
 * The names of the two images in a request, in wire order: the selfie, then the reference photo.
 */
export const IMAGE_FIELDS = ['face_image1', 'face_image2'] as const;
export type ImageField = (typeof IMAGE_FIELDS)[number];
