import type { LabelledPair } from '../labelled-pair.ts';
import type { MeasuredPair } from '../measured-pair.ts';

/** Lists each error with the paths of its photos. The report shows it only if asked. */
export function namedPairs(
  pairs: readonly LabelledPair[],
  measured: readonly MeasuredPair[],
): string {
  const lines = pairs.flatMap(({ a, b, same }, at) => {
    const { matched = null, dissimilarity = null, code = null } = measured[at] ?? {};
    if (matched === same) return [];
    const error = code ?? (same ? 'false non-match' : 'false match');
    return [`${error}\t${dissimilarity ?? ''}\t${a}\t${b}`];
  });
  return ['', 'Errors, by name', ...lines].join('\n');
}
