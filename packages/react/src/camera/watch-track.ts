export interface TrackListeners {
  /**
   * The track has ended for good: unplugged, revoked, or taken by another page. Called at most
   * once.
   */
  readonly onEnded: () => void;
  /**
   * The track is live but sends no picture, for example during a phone call or with a closed lid.
   */
  readonly onMuted: () => void;
  /** The picture is back. Only ever called after `onMuted`. */
  readonly onUnmuted: () => void;
}

/** Safari briefly mutes a track while the camera starts (WebKit pull request 28593). */
const START_MS = 1000;

/**
 * Watches a camera track. A mute in the first second counts only after it has lasted a second. A
 * later mute counts at once, so that the person cannot photograph a black picture. It also reports
 * a track that is already muted or ended, but never before this function has returned.
 * @returns a function that ends the watch; no listener is called afterwards
 */
export function watchTrack(
  track: MediaStreamTrack,
  { onEnded, onMuted, onUnmuted }: TrackListeners,
): () => void {
  const started = performance.now();
  const watch = new AbortController();
  const { signal } = watch;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let reported = false;

  const stop = () => {
    clearTimeout(timer);
    watch.abort();
  };
  const ended = () => {
    stop();
    onEnded();
  };
  const muted = () => {
    clearTimeout(timer);
    const report = () => {
      reported = true;
      onMuted();
    };
    if (performance.now() - started < START_MS) timer = setTimeout(report, START_MS);
    else report();
  };
  const unmuted = () => {
    clearTimeout(timer);
    if (reported) onUnmuted();
    reported = false;
  };

  track.addEventListener('ended', ended, { signal });
  track.addEventListener('mute', muted, { signal });
  track.addEventListener('unmute', unmuted, { signal });
  if (track.readyState === 'ended') timer = setTimeout(ended);
  else if (track.muted) muted();
  return stop;
}
