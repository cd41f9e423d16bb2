import type { Frame, Page } from 'playwright';

export interface WatchedCamera {
  /** How often the page requested the camera. */
  readonly asked: number;
  /** The number of tracks that run. */
  readonly live: number;
  /** The state of every track that was ever given. */
  readonly states: readonly MediaStreamTrackState[];
}

declare global {
  interface Window {
    camera(): WatchedCamera;
  }
}

/** Counts requests for the camera and records every track. Runs before any script of the page. */
export function watchCamera(): void {
  const tracks: MediaStreamTrack[] = [];
  let asked = 0;
  window.camera = () => {
    const states = tracks.map(({ readyState }) => readyState);
    return { asked, states, live: states.filter((state) => state === 'live').length };
  };
  const mediaDevices: MediaDevices | undefined = navigator.mediaDevices;
  if (!mediaDevices) return;
  const ask = mediaDevices.getUserMedia.bind(mediaDevices);
  mediaDevices.getUserMedia = async (constraints) => {
    asked++;
    const stream = await ask(constraints);
    tracks.push(...stream.getTracks());
    return stream;
  };
}

export const camera = (where: Page | Frame): Promise<WatchedCamera> =>
  where.evaluate(() => window.camera());

/** Refuses the camera, as a person does. Runs in the page. */
export function refuseCamera(): void {
  navigator.mediaDevices.getUserMedia = () =>
    Promise.reject(new DOMException('Permission denied', 'NotAllowedError'));
}
