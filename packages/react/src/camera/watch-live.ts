import type { CameraStatus } from '@facecompare/flow';
import { watchPicture } from './watch-picture.ts';
import { watchTrack } from './watch-track.ts';

export interface LiveListeners {
  /** Ends the watch; nothing is told afterwards. */
  readonly signal: AbortSignal;
  /** Whether the picture may stand still for longer, because another stream did not help. */
  readonly patient: boolean;
  readonly onStatus: (status: CameraStatus) => void;
  /** The picture is black, frozen or never came. */
  readonly onBroken: () => void;
  /** The track has ended, or the device is gone, or the permission. */
  readonly onLost: () => void;
}

/** Plays a stream in a video and watches it: the track, the picture itself, the device behind it and the permission. */
export function watchLive(
  video: HTMLVideoElement,
  track: MediaStreamTrack,
  { signal, patient, onStatus, onBroken, onLost }: LiveListeners,
): void {
  let picture = new AbortController();
  const lookAway = () => picture.abort();
  /** A camera is live from its first good picture, and after a pause from the next one. */
  const look = () => {
    lookAway();
    picture = new AbortController();
    let shown = false;
    const onPicture = (good: boolean) => {
      shown ||= good;
      // Many cameras begin with a few black frames. Such a camera is still starting, and is not announced as paused.
      if (shown) onStatus(good ? 'live' : 'paused');
    };
    if (!signal.aborted)
      watchPicture(video, { signal: picture.signal, patient, onPicture, onBroken });
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
  watchDevice(track, signal, onLost);
  void watchPermission(signal, onLost);
  look();
  // Phones that save power play nothing before a tap. Any other refusal is a play that the next one overtook.
  video.play().catch(({ name }: DOMException) => {
    if (name !== 'NotAllowedError' || signal.aborted) return;
    away('blocked');
    video.addEventListener('playing', look, { once: true, signal });
  });
}

/** Some browsers leave the track of an unplugged camera live. */
function watchDevice(track: MediaStreamTrack, signal: AbortSignal, onLost: () => void): void {
  const { mediaDevices } = navigator;
  const { deviceId } = track.getSettings();
  const changed = async () => {
    const devices = await mediaDevices.enumerateDevices().catch(() => []);
    const ids = devices
      .filter(({ kind }) => kind === 'videoinput')
      .map((camera) => camera.deviceId);
    // A list without ids hides the cameras, and says nothing about this one.
    if (!signal.aborted && ids.some((id) => id) && !ids.includes(deviceId as string)) onLost();
  };
  if (deviceId) mediaDevices.addEventListener?.('devicechange', changed, { signal });
}

/** Not every browser can be asked, and then the end of the track has to do. */
async function watchPermission(signal: AbortSignal, onLost: () => void): Promise<void> {
  const permission = await navigator.permissions
    ?.query({ name: 'camera' as PermissionName })
    .catch(() => null);
  if (signal.aborted) return;
  // "prompt" is no revocation: some browsers forget a permission for one visit while the camera is still on.
  permission?.addEventListener('change', () => permission.state === 'denied' && onLost(), {
    signal,
  });
}
