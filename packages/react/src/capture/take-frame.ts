import { refuse } from './refuse.ts';
import { throwIfAborted } from './throw-if-aborted.ts';

/** `readyState` from which a video has a picture of now. */
const HAVE_CURRENT_DATA = 2;

/**
 * The picture a video shows now, in the camera's own pixels: never mirrored, whatever CSS does to the preview.
 *
 * @returns a bitmap that belongs to the caller, who closes it
 * @throws ProblemError `camera-not-ready` while there is no picture (it never returns an empty one); `aborted`
 */
export async function takeFrame(video: HTMLVideoElement, { signal }: { readonly signal: AbortSignal }): Promise<ImageBitmap> {
  throwIfAborted(signal);
  if (video.readyState < HAVE_CURRENT_DATA || !video.videoWidth || !video.videoHeight) refuse('camera-not-ready');
  const frame = await createImageBitmap(video).catch((cause: unknown) => refuse('camera-not-ready', '', cause));
  if (signal.aborted) frame.close();
  throwIfAborted(signal);
  return frame;
}
