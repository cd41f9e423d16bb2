/** Measures the bytes of a page over the wire. */
import { brotliCompressSync } from 'node:zlib';

export interface Weighed {
  readonly path: string;
  /** Bytes on the disk. */
  readonly raw: number;
  /** Bytes with brotli at its best (quality 11, the default). */
  readonly brotli: number;
}

const known = new Map<Uint8Array, number>();

/** Weighs each file that was served, except the page itself and the photos. */
export const weigh = (served: ReadonlyMap<string, Uint8Array>): readonly Weighed[] =>
  [...served]
    .filter(([path]) => !/\.(html|jpg)$/.test(path))
    .map(([path, bytes]) => {
      const brotli = known.get(bytes) ?? brotliCompressSync(bytes).length;
      known.set(bytes, brotli);
      return { path, raw: bytes.length, brotli };
    })
    .sort((a, b) => b.brotli - a.brotli);

export const weightOf = (files: readonly Weighed[]): number =>
  files.reduce((sum, { brotli }) => sum + brotli, 0);
