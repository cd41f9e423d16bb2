/**
 * Every state of the widget that a person can see. Tests of general requirements run in each of
 * them.
 */
import { cleanup } from '@testing-library/react';
import { afterAll, beforeAll, describe, vi } from 'vitest';
import { ANSWERS } from '../states/answers.test-support.ts';
import { BEFORE_START } from '../states/before-start.test-support.ts';
import { CAMERA } from '../states/camera.test-support.ts';
import { PHOTOS } from '../states/photos.test-support.ts';
import { PROBLEMS } from '../states/problems.test-support.ts';
import type { Shown, WidgetState } from '../states/state.test-support.ts';
import { show } from './widget.test-support.tsx';

export type { WidgetState };

export const STATES: readonly WidgetState[] = [
  ...BEFORE_START,
  ...CAMERA,
  ...PHOTOS,
  ...PROBLEMS,
  ...ANSWERS,
];

/** One state of each of the thirteen screens, and the two that differ most. */
const SCREENS = [
  ...[
    'welcome',
    'camera-live-several',
    'review',
    'add',
    'preparing',
    'ready',
    'comparing',
    'match',
  ],
  ...[
    'no-match',
    'inconclusive-one-photo',
    'failed',
    'ended-no-tries-left',
    'problem-camera-denied',
    'camera-guide-corrects',
    'problem-photo-several-faces',
  ],
];
export const ONE_OF_EACH = STATES.filter(({ name }) => SCREENS.includes(name));

export const ALTERNATIVE = { label: 'Verify by post', href: '#post' };

/** Shows the widget with two ways out, and goes to the state. */
export async function reach({ props, stays, reach }: WidgetState): Promise<Shown> {
  const shown = show({
    alternative: ALTERNATIVE,
    ...(stays ? {} : { onCancel: () => {} }),
    ...props?.(),
  });
  await reach(shown.person, shown);
  return shown;
}

/**
 * Reaches each state once, and runs all of `tests` on it. They only look, and press nothing that
 * leads away.
 */
export function inEach(states: readonly WidgetState[], tests: (state: WidgetState) => void): void {
  describe.each(states)('in the state $name', (state) => {
    beforeAll(() => reach(state));
    afterAll(() => {
      cleanup();
      vi.useRealTimers();
      vi.restoreAllMocks();
    });
    tests(state);
  });
}
