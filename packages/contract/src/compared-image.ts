import type { CaptureClaims } from './capture-claims.ts';

/** Where a photo came from. A file never claims to be a camera. */
export type ImageSource = 'camera' | 'file' | 'host';

/** One photo, ready to be compared: upright, small enough, free of metadata. */
export interface ComparedImage {
  readonly blob: Blob;
  /** Pixels. */
  readonly width: number;
  /** Pixels. */
  readonly height: number;
  readonly source: ImageSource;
  /** What the page claims about the capture. Only a selfie from the camera or from a file has it. */
  readonly capture?: CaptureClaims;
}
