/**
 * Writes kinds of JPEG files that no browser's encoder makes: any sampling, restarts, progressive
 * scans, RGB and CMYK. It quantises nothing, so a decoder sees exactly what was drawn. ITU-T T.81.
 */
import { ascii, type Bytes, segment, two } from './bytes.test-support.ts';

/** One component: its samples, 0 to 255, and its sampling factors across and down. */
export interface Component {
  readonly id: number;
  readonly sample: (x: number, y: number) => number;
  readonly across?: number;
  readonly down?: number;
}

export interface JpegShape {
  readonly width: number;
  readonly height: number;
  readonly components: readonly Component[];
  /** Segments after the start of the file. */
  readonly segments?: Bytes;
  /** MCUs between two restart markers; 0 for none. Not with `progressive`. */
  readonly restartInterval?: number;
  readonly progressive?: boolean;
}

export const adobe = (transform: 0 | 1 | 2): Bytes =>
  segment(0xee, [...ascii('Adobe'), 0, 100, 0, 0, 0, 0, transform]);

const ZIGZAG = [
  0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20,
  13, 6, 7, 14, 21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52,
  45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63,
];
const COSINE = Array.from({ length: 64 }, (_, index) => {
  const [frequency, position] = [index >> 3, index & 7];
  return (
    (frequency ? 0.5 : Math.SQRT1_2 / 2) * Math.cos(((2 * position + 1) * frequency * Math.PI) / 16)
  );
});

/** Returns the 64 coefficients of 8 x 8 samples, in the order of the file. */
function transformed(sample: (x: number, y: number) => number): number[] {
  const rows = Array.from({ length: 64 }, (_, index) => {
    let sum = 0;
    for (let x = 0; x < 8; x++)
      sum += (COSINE[(index & 7) * 8 + x] ?? 0) * (sample(x, index >> 3) - 128);
    return sum;
  });
  return ZIGZAG.map((place) => {
    let sum = 0;
    for (let y = 0; y < 8; y++)
      sum += (COSINE[(place >> 3) * 8 + y] ?? 0) * (rows[y * 8 + (place & 7)] ?? 0);
    return Math.round(sum);
  });
}

/** Writes bits, most significant first; a byte of ones is followed by a stuffed zero. */
function bitWriter() {
  const bytes: number[] = [];
  let [held, count] = [0, 0];
  const put = (value: number, length: number) => {
    for (let bit = length - 1; bit >= 0; bit--) {
      held = (held << 1) | ((value >> bit) & 1);
      if (++count < 8) continue;
      bytes.push(held, ...(held === 0xff ? [0] : []));
      [held, count] = [0, 0];
    }
  };
  const align = () => put(0x7f, (8 - count) & 7);
  const mark = (marker: number) => bytes.push(0xff, marker);
  return { bytes, put, align, mark };
}

const DC_CODE_LENGTH = 5;
const AC_CODE_LENGTH = 8;
/** Tables in which every code equals its symbol: 12 of five bits, 255 of eight. */
const table = (kind: number, length: number, symbols: number) =>
  segment(0xc4, [
    kind,
    ...Array.from({ length: 16 }, (_, index) => (index + 1 === length ? symbols : 0)),
    ...Array.from({ length: symbols }, (_, symbol) => symbol),
  ]);

interface Plane {
  readonly id: number;
  readonly across: number;
  readonly down: number;
  /**
   * Blocks in a row of the file, for whole MCUs; `used` counts those that contain a part of the
   * picture.
   */
  readonly stride: number;
  readonly used: readonly [columns: number, rows: number];
  readonly blocks: readonly number[][];
}

export function writeJpeg({
  width,
  height,
  components,
  segments = [],
  restartInterval = 0,
  progressive = false,
}: JpegShape): Uint8Array<ArrayBuffer> {
  const most = (key: 'across' | 'down') =>
    Math.max(...components.map(({ [key]: factor = 1 }) => factor));
  const [acrossMost, downMost] = [most('across'), most('down')];
  const columns = Math.ceil(width / (8 * acrossMost));
  const rows = Math.ceil(height / (8 * downMost));

  const planes = components.map(({ id, sample, across = 1, down = 1 }): Plane => {
    const [stepX, stepY] = [acrossMost / across, downMost / down];
    // One sample is the mean of several pixels. Beyond the edge the last pixel repeats.
    const mean = (x: number, y: number) => {
      let sum = 0;
      for (let dy = 0; dy < stepY; dy++) {
        for (let dx = 0; dx < stepX; dx++)
          sum += sample(Math.min(width - 1, x * stepX + dx), Math.min(height - 1, y * stepY + dy));
      }
      return sum / (stepX * stepY);
    };
    const stride = columns * across;
    const blocks = Array.from({ length: stride * rows * down }, (_, index) => {
      const [left, top] = [(index % stride) * 8, Math.floor(index / stride) * 8];
      return transformed((x, y) => mean(left + x, top + y));
    });
    return {
      id,
      across,
      down,
      stride,
      used: [Math.ceil(width / stepX / 8), Math.ceil(height / stepY / 8)],
      blocks,
    };
  });

  const out = bitWriter();
  const last = planes.map(() => 0);
  const sizeOf = (value: number) => 32 - Math.clz32(Math.abs(value));
  const putBits = (value: number, size: number) =>
    out.put(value < 0 ? value + 2 ** size - 1 : value, size);
  const putDc = (plane: number, value: number) => {
    const difference = value - (last[plane] ?? 0);
    last[plane] = value;
    out.put(sizeOf(difference), DC_CODE_LENGTH);
    putBits(difference, sizeOf(difference));
  };
  const putAc = (block: readonly number[], from: number, to: number) => {
    let run = 0;
    for (let place = from; place <= to; place++) {
      const value = block[place] ?? 0;
      if (!value) {
        run++;
        continue;
      }
      for (; run > 15; run -= 16) out.put(0xf0, AC_CODE_LENGTH);
      out.put(run * 16 + sizeOf(value), AC_CODE_LENGTH);
      putBits(value, sizeOf(value));
      run = 0;
    }
    if (run) out.put(0, AC_CODE_LENGTH);
  };

  /** Writes every MCU with the blocks of all its planes. */
  const interleaved = (put: (plane: number, block: readonly number[]) => void) => {
    for (let index = 0; index < columns * rows; index++) {
      if (restartInterval && index && index % restartInterval === 0) {
        out.align();
        out.mark(0xd0 + ((index / restartInterval - 1) & 7));
        last.fill(0);
      }
      const [column, row] = [index % columns, Math.floor(index / columns)];
      for (const [number, { across, down, stride, blocks }] of planes.entries()) {
        for (let part = 0; part < across * down; part++) {
          const [x, y] = [
            column * across + (part % across),
            row * down + Math.floor(part / across),
          ];
          put(number, blocks[y * stride + x] ?? []);
        }
      }
    }
    out.align();
  };
  const scan = (of: readonly Plane[], from: number, to: number) =>
    out.bytes.push(...segment(0xda, [of.length, ...of.flatMap(({ id }) => [id, 0]), from, to, 0]));

  if (progressive) {
    scan(planes, 0, 0);
    interleaved((plane, block) => putDc(plane, block[0] ?? 0));
    for (const plane of planes) {
      for (const [from, to] of [
        [1, 5],
        [6, 63],
      ] as const) {
        scan([plane], from, to);
        for (let row = 0; row < plane.used[1]; row++) {
          for (let column = 0; column < plane.used[0]; column++)
            putAc(plane.blocks[row * plane.stride + column] ?? [], from, to);
        }
        out.align();
      }
    }
  } else {
    scan(planes, 0, 63);
    interleaved((plane, block) => {
      putDc(plane, block[0] ?? 0);
      putAc(block, 1, 63);
    });
  }

  const frame = [
    8,
    ...two(height),
    ...two(width),
    planes.length,
    ...planes.flatMap(({ id, across, down }) => [id, across * 16 + down, 0]),
  ];
  return Uint8Array.from([
    ...[0xff, 0xd8],
    ...segments,
    ...segment(0xdb, [0, ...Array<number>(64).fill(1)]),
    ...segment(progressive ? 0xc2 : 0xc0, frame),
    ...table(0x00, DC_CODE_LENGTH, 12),
    ...table(0x10, AC_CODE_LENGTH, 255),
    ...(restartInterval ? segment(0xdd, two(restartInterval)) : []),
    ...out.bytes,
    ...[0xff, 0xd9],
  ]);
}
