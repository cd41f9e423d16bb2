/// <reference types="vite/client" />
import { describe, expect, it } from 'vitest';
import '../../src/styles/face-compare.css';
import { ONE_OF_EACH } from '../support/states.test-support.ts';
import { part, root, show, tidyPage } from '../support/widget.test-support.tsx';
import { axeFaults } from './axe-faults.test-support.ts';
import { accessibleIn } from './every-state.test-support.ts';
import { setPage } from './media.test-support.ts';

// `npm run test:all` runs the same tests on every other state.
accessibleIn(ONE_OF_EACH);

describe('the accessibility tests', () => {
  tidyPage();

  it('P-31 do find a grey text on white and a checkbox without a name, and dark differs from light', async () => {
    show({ messages: { welcome: { body: 'Grey' } } });
    setPage({ scheme: 'light' });
    const colour = () => getComputedStyle(part('card') ?? root()).backgroundColor;
    const light = colour();
    setPage({ scheme: 'dark' });
    expect(colour()).not.toBe(light);
    setPage({ scheme: 'light' });
    root().style.setProperty('--fc-quiet', '#ccc');
    expect((await axeFaults()).some((fault) => fault.startsWith('color-contrast'))).toBe(true);
    root().style.removeProperty('--fc-quiet');
    part('consent')?.parentElement?.replaceChildren(part('consent') ?? '');
    expect((await axeFaults()).some((fault) => fault.startsWith('label'))).toBe(true);
    setPage();
  });
});
