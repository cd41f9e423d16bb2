import type { CaptureClaims } from '@facecompare/contract';
import type { Job, PreparedImage } from '@facecompare/flow';
import { cameraClass } from './camera-class.ts';
import { frameTiming, round } from './frame-timing.ts';
import { liveRecord } from './live-record.ts';
import { isPageNative } from './native-code.ts';

const NO_CLAIMS: Omit<CaptureClaims, 'source'> = {
  camera: null,
  native: null,
  frameInterval: null,
  frameJitter: null,
  shutterDelay: null,
  guide: null,
};

/**
 * Collects what is known about the camera at the shutter, without the guide. Never throws, because
 * a claim must not cost a photo: what cannot be collected is null.
 */
export function captureClaims(video: HTMLVideoElement): CaptureClaims {
  const claims: CaptureClaims = { ...NO_CLAIMS, source: 'camera' };
  try {
    const { srcObject } = video;
    const [track] = srcObject && 'getVideoTracks' in srcObject ? srcObject.getVideoTracks() : [];
    if (!track) return claims;
    const { times, since } = liveRecord(track);
    return {
      ...claims,
      camera: cameraClass(track),
      native: isPageNative(),
      ...frameTiming(times),
      shutterDelay: since && round(performance.now() - since),
    };
  } catch {
    return claims;
  }
}

/** The claims of a frame, and of each photo that is made of it. */
const kept = new WeakMap<Blob | ImageBitmap, CaptureClaims>();

/** Keeps the claims for the photo that will be made of this frame. */
export const keepClaims = (frame: ImageBitmap, claims: CaptureClaims): void =>
  void kept.set(frame, claims);

/** Returns a selfie with the claims of what it was made of; any other photo as it is. */
export function withClaims(
  { side, input, source }: Extract<Job, { kind: 'prepare' }>,
  image: PreparedImage,
): PreparedImage {
  if (side !== 'selfie' || typeof input === 'string') return image;
  const capture: CaptureClaims | undefined =
    source === 'file' ? { ...NO_CLAIMS, source } : kept.get(input);
  if (!capture) return image;
  // A crop is made of the blob.
  kept.set(image.blob, capture);
  return { ...image, capture };
}
