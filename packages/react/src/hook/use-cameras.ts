import { useEffect, useState } from 'react';
import type { Camera } from '../camera/list-cameras.ts';
import { fetchStarted } from '../lazy/fetch-started.ts';

/**
 * The cameras to choose from, in every state of the camera: one that is busy or black must not be the only one that can be
 * asked. Not before the camera was opened, because nobody has agreed to be asked before.
 *
 * @param status how the camera is; null while no camera is opened, and no problem of one is shown
 * @param video shows the picture
 * @returns `inUse` is the camera behind the picture, whichever was asked for; the chosen one while there is no picture
 */
export function useCameras(
  status: string | null,
  video: { readonly current: HTMLVideoElement | null },
) {
  const [cameras, setCameras] = useState<readonly Camera[]>([]);
  const [chosen, choose] = useState<string>();
  const [live, setLive] = useState<string>();
  useEffect(() => {
    if (status === null) return;
    const open = new AbortController();
    const { signal } = open;
    let stop = () => {};
    // Without the camera's own files there is no camera to choose, and a problem that says so.
    fetchStarted(signal).then(
      ({ listCameras, onCamerasChanged }) => {
        if (signal.aborted) return;
        const read = async () => {
          const found = await listCameras();
          if (signal.aborted) return;
          // Without ids nothing could be chosen: before the person has allowed the camera once, a browser gives none.
          setCameras(found.filter(({ deviceId }) => deviceId !== ''));
          setLive(deviceBehind(video.current));
        };
        void read();
        stop = onCamerasChanged(read);
      },
      () => {},
    );
    return () => {
      open.abort();
      stop();
    };
  }, [status, video]);
  return { cameras, chosen, choose, inUse: status === 'live' ? (live ?? chosen) : chosen };
}

/** The device that a video shows, as the browser says; undefined if it shows none. */
function deviceBehind(video: HTMLVideoElement | null): string | undefined {
  const stream = video?.srcObject;
  // Not by its class: the video may be in another window, or in a test without a browser.
  return stream && 'getVideoTracks' in stream
    ? stream.getVideoTracks()[0]?.getSettings().deviceId
    : undefined;
}
