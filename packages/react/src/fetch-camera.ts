import type { Problem } from '@facecompare/contract/problem';
import { within } from './capture/within.ts';

/** How long the camera's own files may take to come, in milliseconds. */
const FETCH_MS = 30_000;

export type CameraFiles = typeof import('./parts/camera-picture.tsx');

let fetched: CameraFiles | undefined;

/** What asks for a camera and shows it, as soon as it was fetched once. */
export const fetchedCamera = (): CameraFiles | undefined => fetched;

/** What asks for a camera and shows it, in a file of its own: fetched when a person starts, so that a page waits for less. */
export async function fetchCamera(): Promise<CameraFiles> {
  fetched ??= await within(import('./parts/camera-picture.tsx'), FETCH_MS);
  return fetched;
}

/** What is wrong if it cannot be fetched. The browser's word on the network only chooses between two sentences. */
export const notFetched = (): Problem => ({ code: navigator.onLine ? 'network-failed' : 'offline' });
