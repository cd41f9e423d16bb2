import { describe, expect, it } from 'vitest';
import { reach, STATES } from '../support/states.test-support.ts';
import { waysOnScreen } from '../support/ways-on-screen.test-support.ts';
import { tidyPage } from '../support/widget.test-support.tsx';

describe('H-5: a way to go on', () => {
  tidyPage();

  it.each(STATES)('H-5: is offered in the state $name, or it is an end screen', async (state) => {
    await reach(state);
    expect(waysOnScreen()).not.toEqual([]);
  });
});
