import { useEffect, useState } from 'react';
import type { Camera } from '../camera/list-cameras.ts';
import { fetchStarted } from '../lazy/fetch-started.ts';

/**
 * Returns the cameras to choose from, in every state of the camera. If one camera is busy or black,
 * the person must be able to choose another. It does not list cameras before one was opened,
 * because the person has not agreed to that yet.
 * @param status the status of the camera; null while no camera is open and no camera problem is
 *   shown
 * @param video shows the picture
 * @returns `inUse` is the camera that sends the picture, whichever was requested; the chosen one
 * while there is no picture
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
    // If the camera files fail to load, there is no camera to choose, and another part reports the
    // problem.
    fetchStarted(signal).then(
      ({ listCameras, onCamerasChanged }) => {
        if (signal.aborted) return;
        const read = async () => {
          const found = await listCameras();
          if (signal.aborted) return;
          // Cameras without ids cannot be chosen. Browsers give no ids before the person has
          // allowed the camera once.
          setCameras(found.filter(({ deviceId }) => deviceId !== ''));
          setLive(cameraBehind(video.current));
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

/**
 * Returns the id of the camera that a video shows, as the browser reports it; undefined if it shows
 * none.
 */
function cameraBehind(video: HTMLVideoElement | null): string | undefined {
  const stream = video?.srcObject;
  // We do not check its class, because the video may be in another window, or in a test
  // environment.
  return stream && 'getVideoTracks' in stream
    ? stream.getVideoTracks()[0]?.getSettings().deviceId
    : undefined;
}
