import type { Pixels } from '../pipeline/pixels/pixels.ts';

/**
 * Longest edge of a camera frame in pixels. Guidance needs no more, and reads frames many times a
 * second.
 */
export const FRAME_EDGE = 640;

/** Properties of a frame in some browsers that the types of the platform do not have yet. */
interface KnownFrame extends VideoFrame {
  readonly rotation?: number;
  readonly flip?: boolean;
  copyTo(
    to: Uint8Array,
    options?: VideoFrameCopyToOptions & { readonly format?: 'RGBA' },
  ): Promise<PlaneLayout[]>;
}

/** The same memory for each frame of a camera. */
let copy = new Uint8Array(0);

/**
 * Copies the pixels of a frame that needs no scaling and no turning. This costs half as much as
 * drawing it and reading that back.
 * @returns null if this frame or this browser does not allow it
 */
export async function copied(frame: KnownFrame): Promise<Pixels | null> {
  const {
    displayWidth: width,
    displayHeight: height,
    visibleRect,
    rotation = 0,
    flip = false,
  } = frame;
  const asItIs =
    visibleRect?.width === width && visibleRect.height === height && rotation === 0 && !flip;
  if (!asItIs || Math.max(width, height) > FRAME_EDGE) return null;
  if (copy.length !== width * height * 4) copy = new Uint8Array(width * height * 4);
  try {
    const [layout, ...others] = await frame.copyTo(copy, { format: 'RGBA' });
    // A browser that does not know the option copies the planes of the frame instead.
    return layout?.stride === width * 4 && others.length === 0
      ? { data: copy, width, height, channels: 4 }
      : null;
  } catch {
    return null;
  }
}

/** Erases the memory of the copies, so that no part of a face stays in it. */
export function wipeCopy(): void {
  copy.fill(0);
}
