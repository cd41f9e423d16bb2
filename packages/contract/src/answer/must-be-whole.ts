import type { VerdictRules } from '../match-rules.ts';
import { field } from '../shape/field.ts';
import { isObject } from '../shape/is-object.ts';
import { badResponse } from './bad-response.ts';

type Loose = Readonly<Record<string, unknown>>;

/** The ids that the request sent. An answer about other ids is about another comparison. */
export interface SentIds {
  readonly request?: string | null | undefined;
  readonly clientTransaction?: string | null | undefined;
}

/** The rules for one answer. */
export interface AnswerRules extends VerdictRules {
  readonly sent?: SentIds;
}

/** Fields that some backends write as null if they did not measure them. */
const MEASURED = ['dissimilarity', 'detected_face_image', 'detected_id_face_image'] as const;

/** An empty id is none. The casing of a uuid may change on the way. */
const isForeign = (ids: Loose, name: string, sent: string | null | undefined): boolean => {
  const echoed = field(ids, name);
  return Boolean(sent && echoed) && String(echoed).toLowerCase() !== sent?.toLowerCase();
};

/**
 * Checks an answer that decides: it is about our request, and everything in it was measured.
 * @param raw the answer as it came
 * @throws ProblemError `bad-response`
 */
export function mustBeWhole(raw: Loose, { sent, decidesBy }: AnswerRules): void {
  const nested = field(raw, 'data');
  const data = isObject(nested) ? nested : raw;
  for (const ids of [raw, data])
    if (
      isForeign(ids, 'request_id', sent?.request) ||
      isForeign(ids, 'client_transaction_id', sent?.clientTransaction)
    )
      throw badResponse('The answer is about another request.');
  // Null is allowed in an inconclusive answer, but never beside a verdict: JSON also writes an
  // invalid distance as null.
  for (const name of MEASURED)
    if (field(data, name) === null && !(decidesBy && name === 'dissimilarity'))
      throw badResponse('A verdict comes with something unmeasured.');
}
