import type { Backend, FaceGuide } from '@facecompare/contract';

/** An engine in the browser. It compares photos and guides the person. */
export type Device = Backend & { readonly guide: FaceGuide };
/** Opens an engine, with its files in a folder of the page's origin. */
export type OpenDevice = (folder: string) => Promise<Device>;

let open: OpenDevice | undefined;

/**
 * Sets the engine for the attribute `on-device`; `@facecompare/element/on-device` does it for ours.
 */
export function setDevice(openDevice: OpenDevice): void {
  open = openDevice;
}

/** Opens the engine. Undefined if the page has set no engine. */
export const openDevice = (folder: string): Promise<Device> | undefined =>
  open?.(folder.endsWith('/') ? folder : `${folder}/`);
