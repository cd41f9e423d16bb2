import { objectionIn } from '../answer/objections.ts';
import type { VerdictRules } from '../match-rules.ts';
import { DEFAULT_THRESHOLD } from '../similarity.ts';
import type { VerdictFacts } from '../verdict.ts';
import { isNumber, type Loose, own, unreadable } from './verdict-fields.ts';

/**
 * How far a given similarity may differ from the similarity that we compute from distance and
 * threshold. It only allows for rounding.
 */
const ROUNDING = 1e-6;

/** Returns what contradicts the numbers of a match, or null if nothing does. */
function wrongNumber(
  { dissimilarity, threshold }: VerdictFacts,
  { threshold: limit = DEFAULT_THRESHOLD, decidesBy }: VerdictRules,
): string | null {
  if (decidesBy === 'flag') return null;
  if (dissimilarity === null) return 'no distance';
  const within = (threshold ?? limit) <= limit && dissimilarity <= (threshold ?? limit);
  return within ? null : "the operator's threshold";
}

/** Returns what contradicts a decision, or null if nothing does. */
export function contradictionIn(
  verdict: Loose,
  facts: VerdictFacts,
  rules: VerdictRules,
): string | null {
  const { dissimilarity, threshold, similarity } = facts;
  const given = own(verdict, 'similarity') ?? null;
  if (given !== null && !isNumber(given)) throw unreadable('similarity');
  const matches = own(verdict, 'outcome') === 'match';
  if (dissimilarity !== null && threshold !== null && matches !== dissimilarity <= threshold)
    return 'distance and threshold';
  const wrong = matches ? wrongNumber(facts, rules) : null;
  if (wrong !== null) return wrong;
  if (given !== null && !(similarity !== null && Math.abs(given - similarity) < ROUNDING))
    return 'similarity';
  // `raw` was judged when it was read, and may be an answer of another vendor.
  const { raw: _, ...said } = verdict;
  return objectionIn(matches ? said : { services: own(verdict, 'services') });
}
