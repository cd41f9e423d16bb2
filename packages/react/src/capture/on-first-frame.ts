/**
 * Calls back once a video that has loaded shows a picture. `loadeddata` comes a moment earlier, and whoever presses the
 * shutter in that moment gets nothing (in Chromium every third time).
 */
export function onFirstFrame(video: HTMLVideoElement, callback: () => void): void {
  // A browser without the call is taken at its word.
  if ('requestVideoFrameCallback' in video) video.requestVideoFrameCallback(callback);
  else callback();
}
