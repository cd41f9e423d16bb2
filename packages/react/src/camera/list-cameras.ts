/** One camera that the person can choose. */
export interface Camera {
  /** Empty until the person has allowed the camera once. */
  readonly deviceId: string;
  /** Empty until the person has allowed the camera once; the screen then shows "Camera 1". */
  readonly label: string;
}

/**
 * Returns the cameras of this computer or phone, in the browser's order. It asks the person
 * nothing, and returns an empty list if the browser cannot list them.
 */
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
 * Calls back when the person plugs or unplugs a camera or another media device.
 * @returns a function that stops the calls
 */
export function onCamerasChanged(callback: () => void): () => void {
  const devices = globalThis.navigator?.mediaDevices;
  devices?.addEventListener?.('devicechange', callback);
  return () => devices?.removeEventListener?.('devicechange', callback);
}
