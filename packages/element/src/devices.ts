import type { Backend, FaceGuide } from '@facecompare/contract';

/** An engine in the browser: it compares, and guides. */
export type Device = Backend & { readonly guide: FaceGuide };
/** Opens one, with its files in a folder of the page's origin. */
export type OpenDevice = (folder: string) => Promise<Device>;

let open: OpenDevice | undefined;

/** Says which engine stands behind `on-device`; `@facecompare/element/on-device` does it for ours. */
export function setDevice(openDevice: OpenDevice): void {
  open = openDevice;
}

/** Undefined where the page has brought no engine. */
export const openDevice = (folder: string): Promise<Device> | undefined =>
  open?.(folder.endsWith('/') ? folder : `${folder}/`);
