import type { LabelledPair } from './labelled-pair.ts';
import { failed, measurePair, photosOf } from './measure-pair.ts';
import type { MeasuredBackend } from './measured-backend.ts';
import type { Comparison, MeasuredPair } from './measured-pair.ts';
import { pairKey } from './pair-key.ts';
import type { Results } from './results-file.ts';

/** Faults in a row after which the backend counts as broken. */
const FAULTS_IN_A_ROW = 10;

export interface Measurement {
  /** The pairs in the order of the file; undefined for those that were not reached. */
  readonly measured: readonly (MeasuredPair | undefined)[];
  /** Why the run ended early: the user stopped it, or the backend kept failing with a code. */
  readonly stopped: null | 'aborted' | { readonly code: string };
}

export interface MeasureOptions {
  readonly concurrency: number;
  readonly results: Results;
  readonly signal: AbortSignal;
  /** Called after each pair. */
  readonly onPair?: (done: number, failures: number) => void;
}

/** Compares all pairs that have no result yet, some at the same time. */
export async function measurePairs(
  pairs: readonly LabelledPair[],
  { backend, identity }: Pick<MeasuredBackend, 'backend' | 'identity'>,
  { concurrency, results, signal, onPair }: MeasureOptions,
): Promise<Measurement> {
  const measured: (MeasuredPair | undefined)[] = pairs.map(() => undefined);
  let [done, failures, faults] = [0, 0, 0];
  let broken: string | null = null;

  async function compare(pair: LabelledPair): Promise<Comparison | null> {
    const photos = await photosOf(pair);
    if (!photos) return failed('image-unreadable');
    const key = pairKey(identity, photos);
    const known = results.get(key);
    if (known) return known;
    const { comparison, final } = await measurePair(backend, photos, signal);
    if (signal.aborted && !final) return null;
    faults = final ? 0 : faults + 1;
    if (faults >= FAULTS_IN_A_ROW) broken = comparison.code;
    if (final) results.add(key, comparison);
    return comparison;
  }

  const waiting = pairs.entries();
  async function lane(): Promise<void> {
    for (const [at, pair] of waiting) {
      const comparison = await compare(pair);
      if (comparison) {
        measured[at] = { same: pair.same, groups: pair.groups, ...comparison };
        done++;
        if (comparison.matched === null) failures++;
        onPair?.(done, failures);
      }
      if (signal.aborted || broken !== null) return;
    }
  }
  await Promise.all(Array.from({ length: concurrency }, lane));
  const whole = done === pairs.length;
  const stopped = broken !== null ? { code: broken } : whole ? null : ('aborted' as const);
  return { measured, stopped };
}
