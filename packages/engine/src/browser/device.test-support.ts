import type { ComparedImage } from '@facecompare/contract';
import { onDevice } from './on-device.ts';
import type { OnDeviceOptions } from './on-device-options.ts';

/** Addresses of the engine's files on the test server. */
export const FILES = {
  models: '/packages/engine/browser-files/',
  wasm: '/packages/engine/browser-files/',
  worker: '/packages/engine/browser-files/worker.js',
} as const;

/**
 * Creates the engine as a page would, without a cache that would keep files from one test to the
 * next.
 */
export const testDevice = (options: Partial<OnDeviceOptions> = {}) =>
  onDevice({ ...FILES, cache: false, ...options });

export type Sample = 'selfie' | 'same-person' | 'other-person' | 'two-people' | 'no-face';

/**
 * Loads one of the public photos that `scripts/sample-photos.ts` cuts, in the form that the widget
 * passes on.
 */
export async function sample(name: Sample): Promise<ComparedImage> {
  const blob = await (await fetch(`/examples/onboarding/public/samples/${name}.jpg`)).blob();
  const { width, height } = await createImageBitmap(blob);
  return { blob, width, height, source: 'file' };
}

/** Returns a photo out of focus: less than a fiftieth of its width stays sharp. */
export async function blurred(image: ComparedImage): Promise<ComparedImage> {
  const bitmap = await createImageBitmap(image.blob);
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('There is no canvas.');
  context.filter = `blur(${bitmap.width / 50}px)`;
  context.drawImage(bitmap, 0, 0);
  return { ...image, blob: await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.95 }) };
}

export const never = new AbortController().signal;
