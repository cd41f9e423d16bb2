import { useEffect, useState } from 'react';
import { type Camera, listCameras, onCamerasChanged } from './capture/list-cameras.ts';

/** The cameras to choose from, once one is live: before that a browser hides their names, and nobody has agreed to be asked. */
export function useCameras(live: boolean) {
  const [cameras, setCameras] = useState<readonly Camera[]>([]);
  const [chosen, choose] = useState<string>();
  useEffect(() => {
    if (!live) return;
    let over = false;
    const read = async () => {
      const found = await listCameras();
      if (!over) setCameras(found);
    };
    void read();
    const stop = onCamerasChanged(read);
    return () => {
      over = true;
      stop();
    };
  }, [live]);
  return { cameras, chosen, choose };
}
