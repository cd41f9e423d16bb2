/** Writes PNG files of every depth and colour type (PNG, 11.2), which a canvas cannot. */
import { type Bytes, chunk, four } from './bytes.test-support.ts';

export interface PngShape {
  readonly width: number;
  readonly height: number;
  /** 1, 2, 4, 8 or 16 bits a sample. */
  readonly depth: number;
  /** 0 grey, 2 colour, 3 palette, 4 grey with opacity, 6 colour with opacity. */
  readonly colourType: 0 | 2 | 3 | 4 | 6;
  /** The samples of one pixel, in the file's own depth. */
  readonly samples: (x: number, y: number) => readonly number[];
  /** Chunks between the header and the pixels, and after them. */
  readonly before?: Bytes;
  readonly after?: Bytes;
}

/** Compresses bytes with zlib. */
export async function deflated(bytes: Bytes): Promise<number[]> {
  const stream = new Blob([Uint8Array.from(bytes)])
    .stream()
    .pipeThrough(new CompressionStream('deflate'));
  return Array.from(new Uint8Array(await new Response(stream).arrayBuffer()));
}

export async function writePng({
  width,
  height,
  depth,
  colourType,
  samples,
  before = [],
  after = [],
}: PngShape): Promise<Uint8Array<ArrayBuffer>> {
  const rows: number[] = [];
  for (let y = 0; y < height; y++) {
    let bits = '';
    for (let x = 0; x < width; x++)
      for (const sample of samples(x, y)) bits += sample.toString(2).padStart(depth, '0');
    // Each row begins with its filter; 0 means none.
    rows.push(0);
    for (let at = 0; at < bits.length; at += 8)
      rows.push(Number.parseInt(bits.slice(at, at + 8).padEnd(8, '0'), 2));
  }
  return Uint8Array.from([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...chunk('IHDR', [...four(width), ...four(height), depth, colourType, 0, 0, 0]),
    ...before,
    ...chunk('IDAT', await deflated(rows)),
    ...after,
    ...chunk('IEND', []),
  ]);
}
