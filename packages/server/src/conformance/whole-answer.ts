import { isDeepStrictEqual } from 'node:util';
import { FaceCompareAnswer } from '@facecompare/contract';
import { failClosed } from '../answer/fail-closed.ts';
import { PROBLEM_SENTENCES } from '../answer/problem-sentences.ts';
import { rulesOf } from '../answer/rules-of.ts';
import type { Upstream, UpstreamCall } from '../upstream.ts';
import { must } from './must.ts';

/** Lists the paths of fields that one value has and another has not, such as `data.embedding`. */
function extraIn(value: unknown, known: unknown, path: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const others: Readonly<Record<string, unknown>> =
    typeof known === 'object' && known !== null ? { ...known } : {};
  return Object.entries(value).flatMap(([name, inner]) =>
    name in others ? extraIn(inner, others[name], `${path}${name}.`) : [`${path}${name}`],
  );
}

const OUR_SENTENCES: readonly string[] = Object.values(PROBLEM_SENTENCES);

/** Checks the rules that every answer must keep. */
export function mustBeWhole(
  answer: FaceCompareAnswer,
  call: UpstreamCall,
  upstream: Upstream,
): void {
  const parsed = FaceCompareAnswer.safeParse(answer);
  must(parsed.success, 'an answer has the form of the API');
  const extra = extraIn(answer, parsed.data, '');
  must(
    extra.length === 0,
    `an answer holds only fields of the API, but there is ${extra.join(', ')}`,
  );
  must(
    isDeepStrictEqual(failClosed(answer, rulesOf(upstream, call)), answer),
    'an answer does not contradict itself or what the upstream declares',
  );
  must(
    answer.error_message == null ||
      OUR_SENTENCES.some((sentence) => answer.error_message?.startsWith(sentence)),
    'the error message is one of this server, not one of the vendor',
  );
  if (answer.data === null || answer.data === undefined) return;
  const { request_id, client_transaction_id } = call.request;
  if (request_id)
    must(answer.data.request_id === request_id, 'the answer repeats the request id of the caller');
  if (client_transaction_id)
    must(
      answer.data.client_transaction_id === client_transaction_id,
      'the answer repeats the client transaction id of the caller',
    );
}
