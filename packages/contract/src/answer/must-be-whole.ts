import type { FaceMatchOutput } from '../compare.ts';
import type { VerdictRules } from '../match-rules.ts';
import { ProblemError } from '../problem.ts';
import { field } from '../shape/field.ts';
import { isObject } from '../shape/is-object.ts';

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
const isForeign = (echoed: unknown, sent: string | null | undefined): boolean =>
  Boolean(sent && echoed) && String(echoed).toLowerCase() !== sent?.toLowerCase();

const namesAnother = (ids: object, { request, clientTransaction }: SentIds): boolean =>
  isForeign(field({ ...ids }, 'request_id'), request) ||
  isForeign(field({ ...ids }, 'client_transaction_id'), clientTransaction);

/**
 * Checks an answer that decides: it is about our request, and everything in it was measured.
 * @param raw the answer as it came
 * @param data its data in canonical form
 * @throws ProblemError `bad-response`
 */
export function mustBeWhole(
  raw: Readonly<Record<string, unknown>>,
  data: FaceMatchOutput,
  { sent = {}, decidesBy }: AnswerRules,
): void {
  const refuse = (detail: string) => {
    throw new ProblemError({ code: 'bad-response', detail });
  };
  if (namesAnother(data, sent) || namesAnother(raw, sent))
    refuse('The answer is about another request.');
  const given = field(raw, 'data');
  for (const name of MEASURED)
    if (
      field(isObject(given) ? given : raw, name) === null &&
      !(name === 'dissimilarity' && decidesBy === 'flag')
    )
      // Null is allowed in an inconclusive answer, but never beside a verdict: JSON also writes an
      // invalid distance as null.
      refuse('A verdict comes with something unmeasured.');
}
