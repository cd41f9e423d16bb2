/** One camera the person can choose. */
export interface Camera {
  /** Empty until the person has allowed the camera once. */
  readonly deviceId: string;
  /** Empty until the person has allowed the camera once; the screen then says "Camera 1". */
  readonly label: string;
}

/** The cameras of this device, in the browser's order. Asks the person nothing; an empty list where they cannot be listed. */
export async function listCameras(): Promise<Camera[]> {
  try {
    const devices = await navigator.mediaDevices.enumerateDevices();
    return devices
      .filter(({ kind }) => kind === 'videoinput')
      .map(({ deviceId, label }) => ({ deviceId, label }));
  } catch {
    return [];
  }
}

/**
 * Calls back whenever a camera (or another media device) is plugged in or out.
 * @returns ends the calls
 */
export function onCamerasChanged(callback: () => void): () => void {
  const devices = globalThis.navigator?.mediaDevices;
  devices?.addEventListener?.('devicechange', callback);
  return () => devices?.removeEventListener?.('devicechange', callback);
}
