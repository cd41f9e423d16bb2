import type { CameraStatus } from '@facecompare/flow';
import { liveRecord, noteFrame } from './claims/live-record.ts';
import { watchPicture } from './watch-picture.ts';
import { watchTrack } from './watch-track.ts';

export interface LiveListeners {
  /** Ends the watch. No listener is called afterwards. */
  readonly signal: AbortSignal;
  /** Allows the picture to be frozen for longer, because another stream did not help. */
  readonly patient: boolean;
  readonly onStatus: (status: CameraStatus) => void;
  /** The picture is black, is frozen, or never came. */
  readonly onBroken: () => void;
  /** The track has ended, the camera is gone, or the permission is gone. */
  readonly onLost: () => void;
}

/**
 * Plays a stream in a video. Watches the track, the picture, the camera behind it and the
 * permission.
 */
export function watchLive(
  video: HTMLVideoElement,
  track: MediaStreamTrack,
  { signal, patient, onStatus, onBroken, onLost }: LiveListeners,
): void {
  const record = liveRecord(track);
  let picture = new AbortController();
  const lookAway = () => picture.abort();
  /** A camera is live from its first good picture, and after a pause from the next good one. */
  const look = () => {
    lookAway();
    picture = new AbortController();
    let shown = false;
    const onPicture = (good: boolean) => {
      shown ||= good;
      if (good) record.since ??= performance.now();
      // Many cameras start with a few black frames. Such a camera is still starting, so we do not
      // report it as paused.
      if (shown) onStatus(good ? 'live' : 'paused');
    };
    if (!signal.aborted)
      watchPicture(video, {
        signal: picture.signal,
        patient,
        onFrame: (mediaTime) => noteFrame(record, mediaTime),
        onPicture,
        onBroken,
      });
  };
  const away = (status: CameraStatus) => {
    lookAway();
    onStatus(status);
  };
  signal.addEventListener('abort', lookAway);
  signal.addEventListener(
    'abort',
    watchTrack(track, { onEnded: onLost, onMuted: () => away('paused'), onUnmuted: look }),
  );
  watchCamera(track, signal, onLost);
  void watchPermission(signal, onLost);
  look();
  // Phones in power-saving mode play nothing before a tap. Any other rejection means that a later
  // `play()` replaced this one.
  video.play().catch(({ name }: DOMException) => {
    if (name !== 'NotAllowedError' || signal.aborted) return;
    away('blocked');
    video.addEventListener('playing', look, { once: true, signal });
  });
}

/** In some browsers the track of an unplugged camera stays live. */
function watchCamera(track: MediaStreamTrack, signal: AbortSignal, onLost: () => void): void {
  const { mediaDevices } = navigator;
  const { deviceId } = track.getSettings();
  const changed = async () => {
    const devices = await mediaDevices.enumerateDevices().catch(() => []);
    const ids = devices
      .filter(({ kind }) => kind === 'videoinput')
      .map((camera) => camera.deviceId);
    // A list without ids hides the cameras, so it does not say whether this camera is still there.
    if (!signal.aborted && ids.some((id) => id) && !ids.includes(deviceId as string)) onLost();
  };
  if (deviceId) mediaDevices.addEventListener?.('devicechange', changed, { signal });
}

/** Some browsers cannot report the permission; there we rely on the end of the track. */
async function watchPermission(signal: AbortSignal, onLost: () => void): Promise<void> {
  const permission = await navigator.permissions
    ?.query({ name: 'camera' as PermissionName })
    .catch(() => null);
  if (signal.aborted) return;
  // "prompt" does not mean revoked: some browsers forget a permission while the camera is still on.
  permission?.addEventListener('change', () => permission.state === 'denied' && onLost(), {
    signal,
  });
}
