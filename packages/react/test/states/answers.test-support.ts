/** From Compare on: waiting, every verdict, and failed comparisons. */
import type { Problem } from '@facecompare/contract';
import { sampleInconclusive, sampleVerdict } from '@facecompare/contract/testing';
import { waitFor } from '@testing-library/react';
import { expect, vi } from 'vitest';
import { en } from '../../src/index.ts';
import { englishProblems } from '../../src/locales/english-problems.test-support.ts';
import { patternFile } from '../support/gate.test-support.ts';
import { button, onScreen, part, root, start } from '../support/widget.test-support.tsx';
import { compare, type WidgetState } from './state.test-support.ts';

const onContinue = () => {};
const undecided = (name: string, problem: Problem): WidgetState => ({
  name,
  props: () => ({ steps: [{ answer: sampleInconclusive(problem) }] }),
  reach: (person) => compare(person, 'inconclusive'),
});
const different = (name: string, maxAttempts?: number): WidgetState => ({
  name,
  props: () => ({
    steps: [{ answer: sampleVerdict('no-match') }],
    ...(maxAttempts ? { maxAttempts } : {}),
  }),
  reach: (person) => compare(person, 'no-match'),
});
const failed = (name: string, code: Problem['code']): WidgetState => ({
  name,
  props: () => ({ steps: [{ answer: { code } }] }),
  reach: (person) => compare(person, 'failed'),
});

export const ANSWERS: readonly WidgetState[] = [
  {
    name: 'comparing',
    props: () => ({ steps: [{ answer: 'never' }] }),
    reach: (person) => compare(person, 'comparing'),
  },
  {
    name: 'comparing-download',
    props: () => ({
      locale: 'en',
      backend: {
        name: 'device',
        recipient: null,
        compare: (_, { onPhase }) => {
          onPhase?.('preparing', { loaded: 1_200_000, total: 4_200_000 });
          return new Promise(() => {});
        },
      },
    }),
    reach: async (person) => {
      await compare(person, 'comparing');
      await waitFor(() => expect(root().querySelector('progress')).toBeTruthy());
    },
  },
  { name: 'match', props: () => ({ onContinue }), reach: (person) => compare(person, 'match') },
  { name: 'match-nothing-to-press', reach: (person) => compare(person, 'match') },
  {
    name: 'match-receipt-open',
    props: () => ({ onContinue, consent: { noticeVersion: '1', retention: 'Nothing is kept.' } }),
    reach: async (person) => {
      await compare(person, 'match');
      await person.click(part('disclosure') ?? document.body);
      expect(part('receipt')?.hasAttribute('open')).toBe(true);
    },
  },
  {
    name: 'inconclusive-same-picture',
    props: () => ({ sources: { selfie: ['file'] }, onContinue }),
    reach: async (person, { handle }) => {
      await start(person);
      for (const side of ['selfie', 'reference'] as const)
        handle.current?.choose(side, await patternFile(7));
      await waitFor(() => expect(root().dataset.screen).toBe('ready'));
      await person.click(button(en.ready.compare));
      await onScreen('inconclusive');
      expect(root().textContent).toContain(englishProblems['same-image'].body);
    },
  },
  different('no-match'),
  different('no-match-tries-left', 2),
  different('no-match-no-tries-left', 1),
  undecided('inconclusive-one-photo', { code: 'no-face', sides: ['selfie'] }),
  undecided('inconclusive-both-photos', { code: 'no-face', sides: ['selfie', 'reference'] }),
  undecided('inconclusive-neither-photo', { code: 'verdict-inconsistent' }),
  failed('failed', 'timeout'),
  failed('failed-signed-out', 'unauthorized'),
  failed('failed-for-good', 'misconfigured'),
  {
    ...failed('ended-session-closed', 'session-closed'),
    reach: (person) => compare(person, 'ended'),
  },
  {
    ...different('ended-no-tries-left', 1),
    reach: async (person) => {
      await compare(person, 'no-match');
      await person.click(button(en.withdraw));
      await onScreen('ended');
    },
  },
  {
    name: 'ended-misconfigured',
    props: () => ({ maxAttempts: 0 }),
    reach: async () => {
      await waitFor(() => expect(root().dataset.screen).toBe('ended'));
      // The widget logs this for the developer of the page.
      vi.mocked(console.error).mockClear?.();
    },
  },
];
