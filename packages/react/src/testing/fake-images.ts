import { replaceProperty } from './replace-property.ts';
import { StandInBitmap, standInBitmap, standInContext, standInJpeg } from './stand-in-images.ts';

export interface FakeImages {
  /** Whether anything was replaced: false in a browser, which has its own images. */
  readonly standIn: boolean;
  /** Removes the replacements. */
  restore(): void;
}

/**
 * Lets a page without images (jsdom) take and prepare photos. It replaces `createImageBitmap`, 2d
 * canvases and their encoder. It decodes nothing. The picture of a file is grey squares made from
 * its bytes, and so is the camera's. Every picture has 640 x 480 pixels. Equal files give equal
 * pictures, and the encoder returns a complete JPEG. In a browser it changes nothing.
 */
export function fakeImages(): FakeImages {
  const own: unknown = globalThis.createImageBitmap;
  const standIn = typeof own !== 'function' || own === standInBitmap;
  const canvas = HTMLCanvasElement.prototype;
  const undo = standIn
    ? [
        replaceProperty(globalThis, 'createImageBitmap', { value: standInBitmap }),
        replaceProperty(globalThis, 'ImageBitmap', { value: StandInBitmap }),
        replaceProperty(canvas, 'getContext', {
          value(this: HTMLCanvasElement, kind: string) {
            return kind === '2d' ? standInContext(this) : null;
          },
        }),
        replaceProperty(canvas, 'toBlob', {
          value(this: HTMLCanvasElement, done: (blob: Blob) => void) {
            queueMicrotask(() => done(standInJpeg(this)));
          },
        }),
      ]
    : [];
  return {
    standIn,
    restore() {
      for (const takeAway of undo) takeAway();
    },
  };
}
