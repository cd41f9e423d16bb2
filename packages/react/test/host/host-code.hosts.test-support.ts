/** Generates what a host and a person do, for `host-code.fuzz.slow.test.ts`. */
import type { FlowInput } from '@facecompare/flow';
import * as fc from 'fast-check';
import { ANSWERS, type AnswerName, FINDINGS, TOKENS, TROUBLES } from './host-code.test-support.ts';

const keysOf = <Key extends string>(of: Readonly<Record<Key, unknown>>) =>
  fc.constantFrom(...(Object.keys(of) as Key[]));
const trouble = keysOf(TROUBLES);
const when = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('at once', 'later') },
  fc.constantFrom('after an abort', 'never'),
);
const answers = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom<AnswerName>('match', 'no match') },
  keysOf(ANSWERS),
);
const backends = fc.oneof(
  { weight: 4, arbitrary: fc.record({ answer: answers, when, trouble }) },
  { weight: 1, arbitrary: fc.record({ token: keysOf(TOKENS), when }) },
);
/** What a callback does: first this action, then the trouble. */
const ACTS = ['nothing', 'reset', 'withdraw', 'cancel', 'compare', 'backend', 'config'] as const;
const callback = fc.record({ act: fc.constantFrom(...ACTS), trouble });
const steps = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom('selfie', 'reference', 'use anyway') },
  { weight: 12, arbitrary: fc.constantFrom('pair', 'compare', 'compare', 'wait') },
  {
    weight: 2,
    arbitrary: fc.constantFrom(...ACTS, 'discard', 'terms', 'remount', 'turn', 'wait long'),
  },
);
/** One host and one person. */
export const hosts = fc.record({
  backends: fc.array(backends, { minLength: 3, maxLength: 3 }),
  guide: fc.option(fc.record({ finding: keysOf(FINDINGS), trouble }), { freq: 2 }),
  client: fc.option(
    fc.record({ onMutate: trouble, onSuccess: trouble, onError: trouble, onSettled: trouble }),
  ),
  onEvent: callback,
  onEventType: fc.constantFrom<FlowInput['type']>(
    'compare/start',
    'compare/succeeded',
    'compare/failed',
    'image/prepared',
    'image/inspected',
  ),
  onVerdict: callback,
  onProblem: callback,
  steps: fc.array(steps, { minLength: 8, maxLength: 25, size: 'max' }),
});
export type Host = typeof hosts extends fc.Arbitrary<infer Drawn> ? Drawn : never;
