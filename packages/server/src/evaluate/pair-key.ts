import { createHash } from 'node:crypto';

const digestOf = (content: Uint8Array | string): string =>
  createHash('sha256').update(content).digest('hex');

/**
 * Returns a digest that stands for a pair in the results file. It comes from the bytes of the
 * photos, so it holds no name, and from the backend with its settings.
 */
export const pairKey = (identity: string, [a, b]: readonly [Uint8Array, Uint8Array]): string =>
  digestOf([identity, digestOf(a), digestOf(b)].join('\n'));
