/** The one check at the port. Every backend passes it: over HTTP, on the device, scripted, or a host's own. */
import { isObject } from './answer-shape.ts';
import type { CompareVerdict } from './backend.ts';
import { judgeVerdict, unreadable } from './judge-verdict.ts';

/**
 * A verdict that is whole and agrees with itself, as plain data, built field by field. It fails closed: a decision that
 * something in it speaks against becomes `inconclusive` with `verdict-inconsistent`.
 *
 * @param answer what a backend answered, of any shape
 * @throws ProblemError `bad-response` if it is no verdict, or cannot be copied (`structuredClone`)
 */
export function checkVerdict(answer: unknown): CompareVerdict {
  let verdict: unknown;
  try {
    // Reads each getter once, and refuses proxies and functions.
    verdict = structuredClone(answer);
  } catch (cause) {
    throw unreadable('not plain data', cause);
  }
  if (!isObject(verdict)) throw unreadable('not an object');
  return judgeVerdict(verdict);
}
