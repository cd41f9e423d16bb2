/** What stands in for bitmaps and canvases where none can be drawn (jsdom). Nothing is decoded: a picture is grey squares. */
import { jpegOfShades } from './jpeg-of-shades.ts';
import { mosaic, numberOf, type Shades } from './shades.ts';
import { standInTrackOf } from './stand-in-video.ts';

/** The size of whatever a file shows, in pixels. */
const FILE_SIZE = { width: 640, height: 480 };
/** The picture that every camera shows. */
const CAMERA = 0;

const shown = new WeakMap<object, Shades>();
const white: Shades = () => 255;

/** A camera that nothing moves before still has noise, so each moment is a little brighter or darker. */
const cameraAt =
  (seconds: number): Shades =>
  (x, y) =>
    mosaic(CAMERA)(x, y) + ((seconds * 10) % 16);

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

/** As `createImageBitmap`: of a file, a video, a canvas or another bitmap; cut and resized, as far as its size goes. */
export async function standInBitmap(source: unknown, ...rest: readonly unknown[]): Promise<StandInBitmap> {
  const cut = rest.length >= 4 ? (rest.slice(0, 4) as unknown as Cut) : undefined;
  const wished = (cut ? rest[4] : rest[0]) as ImageBitmapOptions | undefined;
  const { width, height, shades } = source instanceof Blob ? await pictureOfFile(source) : pictureOf(source as object);
  if (!width || !height) throw new DOMException('There is no picture.', 'InvalidStateError');
  return new StandInBitmap(wished?.resizeWidth ?? cut?.[2] ?? width, wished?.resizeHeight ?? cut?.[3] ?? height, shades);
}

const pictureOfFile = async (file: Blob) => ({ ...FILE_SIZE, shades: mosaic(numberOf(new Uint8Array(await file.arrayBuffer()))) });

function pictureOf(source: object) {
  const { videoWidth, videoHeight, width, height } = source as HTMLVideoElement;
  return { width: videoWidth ?? width, height: videoHeight ?? height, shades: shadesOf(source) };
}

/** What is used of a 2d canvas: filled, drawn upon, read. */
export const standInContext = (canvas: HTMLCanvasElement) => ({
  canvas,
  fillRect: () => shown.set(canvas, white),
  clearRect: () => shown.delete(canvas),
  drawImage: (source: object) => void shown.set(canvas, shadesOf(source)),
  getImageData: (_x: number, _y: number, width: number, height: number) => ({ width, height, data: pixelsOf(canvas, width, height) }),
});

function pixelsOf(canvas: HTMLCanvasElement, width: number, height: number): Uint8ClampedArray {
  const shades = shadesOf(canvas);
  const pixels = new Uint8ClampedArray(4 * width * height);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const shade = shades(((pixel % width) + 0.5) / width, (Math.floor(pixel / width) + 0.5) / height);
    pixels.set([shade, shade, shade, 255], 4 * pixel);
  }
  return pixels;
}

export const standInJpeg = (canvas: HTMLCanvasElement): Blob =>
  new Blob([jpegOfShades(canvas.width, canvas.height, shadesOf(canvas))], { type: 'image/jpeg' });
