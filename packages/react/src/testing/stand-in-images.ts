/**
 * Replacements for bitmaps and canvases in an environment that cannot draw (jsdom). They decode
 * nothing: a picture is grey squares.
 */
import { jpegOfShades } from './jpeg-of-shades.ts';
import { mosaic, numberOf, type Shades } from './shades.ts';
import { standInTrackOf } from './stand-in-video.ts';

/** The size of the picture of every file, in pixels. */
const FILE_SIZE = { width: 640, height: 480 };
const shown = new WeakMap<object, Shades>();
const white: Shades = () => 255;

/** No moment is like another, so two photos from the camera are never the same picture. */
const cameraAt = (seconds: number): Shades =>
  mosaic(numberOf(new Uint8Array(new Float64Array([seconds]).buffer)));

const shadesOf = (source: object): Shades => {
  const track = source instanceof HTMLVideoElement ? standInTrackOf(source) : undefined;
  return track ? cameraAt(track.time) : (shown.get(source) ?? white);
};

export class StandInBitmap {
  width: number;
  height: number;

  constructor(width: number, height: number, shades: Shades) {
    this.width = width;
    this.height = height;
    shown.set(this, shades);
  }
  close(): void {
    this.width = 0;
    this.height = 0;
  }
}

type Cut = readonly [x: number, y: number, width: number, height: number];

/**
 * Like `createImageBitmap`, from a file, a video, a canvas or another bitmap. It crops and resizes,
 * but only changes the size.
 */
export async function standInBitmap(
  source: unknown,
  ...rest: readonly unknown[]
): Promise<StandInBitmap> {
  const cut = rest.length >= 4 ? (rest.slice(0, 4) as unknown as Cut) : undefined;
  const wished = (cut ? rest[4] : rest[0]) as ImageBitmapOptions | undefined;
  const { width, height, shades } =
    source instanceof Blob ? await pictureOfFile(source) : pictureOf(source as object);
  if (!width || !height) throw new DOMException('There is no picture.', 'InvalidStateError');
  return new StandInBitmap(
    wished?.resizeWidth ?? cut?.[2] ?? width,
    wished?.resizeHeight ?? cut?.[3] ?? height,
    shades,
  );
}

/**
 * A JPEG that was encoded here shows what it was made from. Any other file shows squares made from
 * its bytes.
 */
const pictureOfFile = async (file: Blob) =>
  encoded.get(file) ?? {
    ...FILE_SIZE,
    shades: mosaic(numberOf(new Uint8Array(await file.arrayBuffer()))),
  };

function pictureOf(source: object) {
  const { videoWidth, videoHeight, width, height } = source as HTMLVideoElement;
  return { width: videoWidth ?? width, height: videoHeight ?? height, shades: shadesOf(source) };
}

/** A part of a canvas in one colour: red, green, blue. */
interface Fill {
  readonly cut: Cut;
  readonly colour: readonly [number, number, number];
}
const fills = new WeakMap<object, Fill[]>();
const encoded = new WeakMap<
  Blob,
  { readonly width: number; readonly height: number; readonly shades: Shades }
>();

/** `#rrggbb`; any other colour is white. */
function colourOf(style: unknown): Fill['colour'] {
  const number = Number.parseInt(/^#([0-9a-f]{6})$/i.exec(String(style))?.[1] ?? 'ffffff', 16);
  return [number >> 16, (number >> 8) & 255, number & 255];
}

/**
 * The parts of a 2d canvas that we use: fill, draw and read. A drawn picture covers the whole
 * canvas.
 */
export const standInContext = (canvas: HTMLCanvasElement) => ({
  canvas,
  fillStyle: '#000000',
  fillRect(...cut: Cut) {
    const [x, y, width, height] = cut;
    if (x <= 0 && y <= 0 && width >= canvas.width && height >= canvas.height) {
      fills.delete(canvas);
      shown.set(canvas, white);
    } else
      fills.set(canvas, [...(fills.get(canvas) ?? []), { cut, colour: colourOf(this.fillStyle) }]);
  },
  clearRect() {
    fills.delete(canvas);
    shown.delete(canvas);
  },
  drawImage(source: object) {
    fills.delete(canvas);
    shown.set(canvas, shadesOf(source));
  },
  getImageData(x: number, y: number, width: number, height: number) {
    const data = pixelsOf(canvas, width, height);
    for (const { cut, colour } of fills.get(canvas) ?? [])
      paint(data, [cut[0] - x, cut[1] - y, cut[2], cut[3]], colour, width, height);
    return { width, height, data };
  },
});

function paint(
  data: Uint8ClampedArray,
  [x, y, across, down]: Cut,
  colour: Fill['colour'],
  width: number,
  height: number,
): void {
  for (let row = Math.max(0, y); row < Math.min(height, y + down); row++)
    for (let column = Math.max(0, x); column < Math.min(width, x + across); column++)
      data.set([...colour, 255], 4 * (row * width + column));
}

function pixelsOf(canvas: HTMLCanvasElement, width: number, height: number): Uint8ClampedArray {
  const shades = shadesOf(canvas);
  const pixels = new Uint8ClampedArray(4 * width * height);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const shade = shades(
      ((pixel % width) + 0.5) / width,
      (Math.floor(pixel / width) + 0.5) / height,
    );
    pixels.set([shade, shade, shade, 255], 4 * pixel);
  }
  return pixels;
}

export function standInJpeg(canvas: HTMLCanvasElement): Blob {
  const { width, height } = canvas;
  const shades = shadesOf(canvas);
  const jpeg = new Blob([jpegOfShades(width, height, shades)], { type: 'image/jpeg' });
  encoded.set(jpeg, { width, height, shades });
  return jpeg;
}
