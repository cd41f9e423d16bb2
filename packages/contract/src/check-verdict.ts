import type { VerdictRules } from './match-rules.ts';
import { isObject } from './shape/is-object.ts';
import { judgeVerdict } from './verdict/judge-verdict.ts';
import { unreadable } from './verdict/verdict-fields.ts';
import type { CompareVerdict } from './verdict.ts';

/**
 * Returns a complete and consistent verdict as plain data, built field by field. It fails closed: a
 * decision that contradicts one of its fields becomes `inconclusive` with `verdict-inconsistent`.
 *
 * @param answer the answer of a backend, of any shape
 * @param rules what the backend declares about its matches, and the host's review band
 * @throws ProblemError `bad-response` if it is not a verdict, or cannot be copied
 * (`structuredClone`)
 */
export function checkVerdict(answer: unknown, rules: VerdictRules = {}): CompareVerdict {
  let verdict: unknown;
  try {
    // The copy reads each getter once, and fails for proxies and functions.
    verdict = structuredClone(answer);
  } catch (cause) {
    throw unreadable('not plain data', cause);
  }
  if (!isObject(verdict)) throw unreadable('not an object');
  return judgeVerdict(verdict, rules);
}
