/** Names on the wire that are used outside the schemas too. */

/** The path of the API, below the origin. */
export const COMPARE_PATH = '/v1/ocr/face/compare';

/**
 * The names of the two images in a request, in wire order: the selfie, then the reference photo.
 */
export const IMAGE_FIELDS = ['face_image1', 'face_image2'] as const;
export type ImageField = (typeof IMAGE_FIELDS)[number];
