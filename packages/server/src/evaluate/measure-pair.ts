import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type Backend, type ComparedImage, problemOf } from '@facecompare/contract';
import type { LabelledPair } from './labelled-pair.ts';
import type { Comparison } from './measured-pair.ts';

export type Photos = readonly [Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>];

const imageOf = (bytes: Uint8Array<ArrayBuffer>): ComparedImage => ({
  blob: new Blob([bytes]),
  width: 0,
  height: 0,
  source: 'file',
});

/** A pair that was not compared. */
export const failed = (code: NonNullable<Comparison['code']>): Comparison => ({
  matched: null,
  dissimilarity: null,
  threshold: null,
  code,
});

/** Reads both photos of a pair; null if one cannot be read. */
export async function photosOf({ a, b }: LabelledPair): Promise<Photos | null> {
  const [one, two] = await Promise.all([a, b].map((path) => readFile(path).catch(() => null)));
  return one && two ? [new Uint8Array(one), new Uint8Array(two)] : null;
}

/**
 * Compares one pair of photos, without a liveness check.
 * @returns the comparison, and whether it is the last word: a fault may be gone next time
 */
export async function measurePair(
  backend: Backend,
  [a, b]: Photos,
  signal: AbortSignal,
): Promise<{ readonly comparison: Comparison; readonly final: boolean }> {
  const request = {
    selfie: imageOf(a),
    reference: imageOf(b),
    requestId: randomUUID(),
    liveness: '0',
  };
  try {
    const { outcome, dissimilarity, threshold, problem } = await backend.compare(request, {
      signal,
    });
    const matched = outcome === 'inconclusive' ? null : outcome === 'match';
    return {
      comparison: { matched, dissimilarity, threshold, code: problem?.code ?? null },
      final: true,
    };
  } catch (error) {
    const { code } = problemOf(error);
    return { comparison: failed(code), final: code.startsWith('image-') };
  }
}
