import { replaceProperty } from './replace-property.ts';
import { StandInBitmap, standInBitmap, standInContext, standInJpeg } from './stand-in-images.ts';

export interface FakeImages {
  /** Whether anything was replaced: false in a browser, which has images of its own. */
  readonly standIn: boolean;
  /** Takes away what was put in place. */
  restore(): void;
}

/**
 * Lets a page without images (jsdom) take and prepare photos. It stands in for `createImageBitmap`, 2d canvases and
 * their encoder. Nothing is decoded: the picture of a file is grey squares made of its bytes, 640 x 480 pixels whatever
 * the file says, and so is the camera's. Equal files stay equal pictures; what is encoded is a whole JPEG. A browser is
 * left as it is.
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
