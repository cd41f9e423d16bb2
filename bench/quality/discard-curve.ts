import type { JudgedPair } from './rates.ts';

/** Error rates of the cosine alone, 0 to 1, after a share of the pairs was discarded. */
export interface Discard {
  /** 0 to 0.9: the share of the pairs with the lowest quality. */
  readonly discarded: number;
  /** Null if no pair of one person is left. */
  readonly fnmr: number | null;
  /** Null if no pair of two people is left. */
  readonly fmr: number | null;
}

const shareOf = (pairs: readonly JudgedPair[], wanted: (pair: JudgedPair) => boolean) =>
  pairs.length === 0 ? null : pairs.filter(wanted).length / pairs.length;

/** The error-versus-discard curve (NIST FRTE Quality, ISO/IEC 29794-1), in ten steps. */
export function discardCurve(pairs: readonly JudgedPair[]): readonly Discard[] {
  const sorted = pairs.toSorted((a, b) => a.quality - b.quality);
  return Array.from({ length: 10 }, (_, tenth) => {
    const kept = sorted.slice(Math.floor((sorted.length * tenth) / 10));
    return {
      discarded: tenth / 10,
      fnmr: shareOf(
        kept.filter(({ same }) => same),
        ({ near }) => !near,
      ),
      fmr: shareOf(
        kept.filter(({ same }) => !same),
        ({ near }) => near,
      ),
    };
  });
}
