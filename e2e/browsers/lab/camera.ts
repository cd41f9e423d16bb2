import type { CameraLab } from './lab.ts';

/**
 * Passes every request to the real camera, records every track, and holds an answer back if a test
 * wants that.
 */
export function watchCamera(): CameraLab {
  const devices: MediaDevices | undefined = navigator.mediaDevices;
  const real = devices?.getUserMedia.bind(devices);
  const tracks: MediaStreamTrack[] = [];
  const faults: DOMException[] = [];
  let asked = 0;
  let held: Promise<void> | null = null;
  let give = () => {};

  const ask = async (constraints?: MediaStreamConstraints): Promise<MediaStream> => {
    asked++;
    const fault = faults.shift();
    if (fault) throw fault;
    await held;
    if (!real) throw new Error('This page has no camera API.');
    const stream = await real(constraints);
    tracks.push(...stream.getTracks());
    return stream;
  };
  if (devices) devices.getUserMedia = ask;

  const running = () => tracks.filter(({ readyState }) => readyState === 'live');
  return {
    asked: () => asked,
    live: () => running().length,
    hold: () => {
      held = new Promise((resolve) => {
        give = () => {
          held = null;
          resolve();
        };
      });
    },
    give: () => give(),
    refuse: (name, message = '') => void faults.push(new DOMException(message, name)),
    end: () => {
      for (const track of running()) {
        track.stop();
        track.dispatchEvent(new Event('ended'));
      }
    },
  };
}
