/**
 * Browsers and extensions that replace the pixels of a canvas, so that pages cannot recognise
 * people by it.
 */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { prepareImage } from './prepare-image.ts';

const canvas = HTMLCanvasElement.prototype;
const context = CanvasRenderingContext2D.prototype;
const own = { toBlob: canvas.toBlob, getImageData: context.getImageData };

afterEach(() => {
  vi.restoreAllMocks();
});

type Paint = (pixels: Uint8ClampedArray, width: number) => void;

/** Replaces the pixels that a canvas is encoded from. */
const encodeAs = (paint: Paint) =>
  vi.spyOn(canvas, 'toBlob').mockImplementation(function (
    this: HTMLCanvasElement,
    done,
    type,
    quality,
  ) {
    const copy = Object.assign(document.createElement('canvas'), {
      width: this.width,
      height: this.height,
    });
    const context = copy.getContext('2d');
    context?.drawImage(this, 0, 0);
    const image = own.getImageData.call(context, 0, 0, copy.width, copy.height);
    paint(image.data, copy.width);
    context?.putImageData(image, 0, 0);
    own.toBlob.call(copy, done, type, quality);
  });

/** Replaces the pixels that are read. */
const readAs = (paint: Paint) =>
  vi.spyOn(context, 'getImageData').mockImplementation(function (
    this: CanvasRenderingContext2D,
    x: number,
    y: number,
    width: number,
    height: number,
  ) {
    const image = own.getImageData.call(this, x, y, width, height);
    paint(image.data, width);
    return image;
  } as typeof own.getImageData);

/** Repeatable numbers from 0 to 1 (a linear congruential generator). */
function numbers(): () => number {
  let seed = 7;
  return () => {
    seed = (seed * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return seed / 2 ** 32;
  };
}

/** Replaces the value of each channel, opaque. */
const repaint =
  (value: (now: number, at: number, width: number) => number): Paint =>
  (pixels, width) => {
    for (const [at, now] of pixels.entries())
      pixels[at] = at % 4 === 3 ? 255 : value(now, at, width);
  };

const noise = (): Paint => {
  const next = numbers();
  return repaint(() => next() * 256);
};
const stripes = repaint(
  (_, at, width) => (Math.floor((at / 4) % width) * 73 + (at % 4) * 91) % 256,
);
const one =
  (shade: number): Paint =>
  (pixels) =>
    pixels.fill(shade);
/** What Brave and others add: enough to stop recognition, too little to harm a picture. */
const grain = (most: number): Paint => {
  const next = numbers();
  return repaint((value) => value + Math.round((next() * 2 - 1) * most));
};

function picture(
  width: number,
  height: number,
  paint: (context: OffscreenCanvasRenderingContext2D) => void,
): OffscreenCanvas {
  const made = new OffscreenCanvas(width, height);
  const context = made.getContext('2d');
  if (!context) throw new Error('No 2d canvas.');
  paint(context);
  return made;
}

/** A gradient, with a darker circle in the middle. */
const portrait = () =>
  picture(640, 480, (context) => {
    const shades = context.createLinearGradient(0, 0, 640, 480);
    shades.addColorStop(0, '#e0d0c0');
    shades.addColorStop(1, '#405060');
    context.fillStyle = shades;
    context.fillRect(0, 0, 640, 480);
    context.fillStyle = '#a06040';
    context.arc(320, 220, 120, 0, 7);
    context.fill();
  });
const flat = (colour: string) => () =>
  picture(640, 480, (context) => {
    context.fillStyle = colour;
    context.fillRect(0, 0, 640, 480);
  });
/** Each pixel has another colour, which a JPEG shows worst. */
const speckled = () =>
  picture(640, 480, (context) => {
    const image = context.createImageData(640, 480);
    noise()(image.data, 640);
    context.putImageData(image, 0, 0);
  });

const reported = async (make: () => OffscreenCanvas, rules = {}) =>
  prepareImage(make().transferToImageBitmap(), {
    source: 'camera',
    signal: new AbortController().signal,
    rules,
  }).then(
    () => 'prepared',
    (error) => error.problem?.code ?? String(error),
  );

describe('H-9 a browser that hides the pixels of a canvas', () => {
  it.each<[string, () => unknown]>([
    ['encodes noise', () => encodeAs(noise())],
    ['encodes stripes', () => encodeAs(stripes)],
    ['encodes white', () => encodeAs(one(255))],
    ['encodes black', () => encodeAs(repaint(() => 0))],
    ['reads and encodes noise', () => [encodeAs(noise()), readAs(noise())]],
    ['reads and encodes stripes', () => [encodeAs(stripes), readAs(stripes)]],
    ['reads and encodes white', () => [encodeAs(one(255)), readAs(one(255))]],
    ['reads nothing, and encodes white', () => [encodeAs(one(255)), readAs(one(0))]],
  ])('is reported, and no photo is made, when it %s', async (_, hide) => {
    expect(await reported(portrait)).toBe('prepared');
    hide();
    expect(await reported(portrait)).toBe('image-pixels-protected');
  });

  it.each(['#ffffff', '#808080', '#000000'])(
    'is reported for a photo of one colour too (%s)',
    async (colour) => {
      encodeAs(noise());
      expect(await reported(flat(colour))).toBe('image-pixels-protected');
      vi.restoreAllMocks();
      encodeAs(one(255));
      readAs(one(255));
      expect(await reported(flat(colour))).toBe('image-pixels-protected');
    },
  );

  it.each([1, 3, 10])(
    'is accepted when it adds a grain of %i, which does not harm a face',
    async (most) => {
      encodeAs(grain(most));
      readAs(grain(most));
      for (const make of [portrait, speckled, flat('#ffffff')])
        expect(await reported(make)).toBe('prepared');
    },
  );

  it('is not confused with a coarse JPEG', async () => {
    for (const make of [speckled, portrait, flat('#123456')]) {
      for (const rules of [{}, { maxEdge: 320 }, { maxBytes: 60_000 }, { maxEdge: 100 }])
        expect(await reported(make, rules), JSON.stringify(rules)).toBe('prepared');
    }
  });

  it('can be allowed again, and then the same page makes photos', async () => {
    const hidden = encodeAs(stripes);
    expect(await reported(portrait)).toBe('image-pixels-protected');
    hidden.mockRestore();
    expect(await reported(portrait)).toBe('prepared');
  });

  it('leaves no bitmap and no canvas open', async () => {
    const close = vi.spyOn(ImageBitmap.prototype, 'close');
    const made = vi.spyOn(globalThis, 'createImageBitmap');
    encodeAs(noise());
    await reported(portrait);
    expect(new Set(close.mock.contexts).size).toBe(made.mock.calls.length + 1);
  });
});
