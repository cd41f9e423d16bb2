import { isBlack, lookAt } from './picture-facts.ts';
import { refuse } from './refuse.ts';
import { throwIfAborted } from './throw-if-aborted.ts';

/** `readyState` from which a video has a picture of now. */
export const HAVE_CURRENT_DATA = 2;

/**
 * The picture a video shows now, in the camera's own pixels: never mirrored, whatever CSS does to the preview.
 *
 * @returns a bitmap that belongs to the caller, who closes it
 * @throws ProblemError `camera-not-ready` while there is no picture (it returns neither an empty one nor a black one); `aborted`
 */
export async function takeFrame(video: HTMLVideoElement, { signal }: { readonly signal: AbortSignal }): Promise<ImageBitmap> {
  throwIfAborted(signal);
  if (video.readyState < HAVE_CURRENT_DATA || !video.videoWidth || !video.videoHeight) refuse('camera-not-ready');
  const frame = await createImageBitmap(video).catch((cause: unknown) => refuse('camera-not-ready', '', cause));
  // Between two looks of the watch a camera can go black.
  const black = isBlack(lookAt(frame));
  if (signal.aborted || black) frame.close();
  throwIfAborted(signal);
  return black ? refuse('camera-not-ready') : frame;
}
