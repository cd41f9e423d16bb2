/// <reference types="vite/client" />
/** Reduced motion from the first screen on, and outcomes that do not depend on colour. */
import { sampleInconclusive, sampleVerdict, scriptedGuide } from '@facecompare/contract/testing';
import { cleanup } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import '../../src/styles/face-compare.css';
import { en } from '../../src/index.ts';
import { cameraReady } from '../states/state.test-support.ts';
import {
  bothPhotos,
  button,
  compared,
  heading,
  onScreen,
  part,
  root,
  show,
  start,
  tidyPage,
} from '../support/widget.test-support.tsx';
import { axeFaults } from './axe-faults.test-support.ts';
import { emulate, setPage } from './media.test-support.ts';

const OUTCOMES = [
  { outcome: 'match', answer: sampleVerdict('match') },
  { outcome: 'no-match', answer: sampleVerdict('no-match') },
  { outcome: 'inconclusive', answer: sampleInconclusive({ code: 'no-face', sides: ['selfie'] }) },
] as const;

/** Records every animation and transition that starts from now on. */
function watchMotion(): string[] {
  const begun: string[] = [];
  for (const type of ['animationstart', 'transitionstart'])
    root().addEventListener(type, (event) =>
      begun.push(`${type} on ${(event.target as HTMLElement).dataset.part}`),
    );
  return begun;
}

describe('the widget with preferences of the system', () => {
  tidyPage();
  afterEach(async () => {
    setPage();
    await emulate();
  });

  it.each([
    ['reduce', false],
    ['no-preference', true],
  ])(
    'P-37 animates in the flow with a guide, prefers-reduced-motion %s: %s',
    async (value, moves) => {
      await emulate({ 'prefers-reduced-motion': value });
      const { person } = show({ guide: scriptedGuide() });
      const begun = watchMotion();
      await start(person);
      await cameraReady();
      await person.click(button(en.cancel));
      await onScreen('add');
      await person.click(button(en.camera.open));
      await person.click(button(en.cancel));
      await onScreen('add');
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(begun.length > 0).toBe(moves);
    },
  );

  it('P-37 joins the two photos of a match without an animation', async () => {
    await emulate({ 'prefers-reduced-motion': 'reduce' });
    const { person } = show();
    await bothPhotos(person);
    const begun = watchMotion();
    await person.click(button(en.ready.compare));
    await onScreen('match');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(begun).toEqual([]);
  });

  it('P-38 shows each outcome with its own message, icon and layout of the photos', async () => {
    const reported: Record<'words' | 'sign' | 'gap', string | undefined>[] = [];
    for (const { outcome, answer } of OUTCOMES) {
      const { person } = show({ steps: [{ answer }] });
      await compared(person, outcome);
      reported.push({
        words: heading().textContent ?? undefined,
        sign: part('result-badge')?.querySelector('path')?.getAttribute('d') ?? undefined,
        gap: part('pair')?.dataset.stand,
      });
      cleanup();
    }
    for (const what of ['words', 'sign'] as const)
      expect(new Set(reported.map((one) => one[what])).size).toBe(3);
    expect(reported.map(({ gap }) => gap)).toEqual(['joined', 'apart', 'apart']);
  });

  it.each(OUTCOMES)(
    'P-38 shows $outcome in forced colours: the icon has the text colour, and the badge a border',
    async (given) => {
      await emulate({ 'forced-colors': 'active' });
      const { person } = show({ steps: [{ answer: given.answer }] });
      await compared(person, given.outcome);
      const badge = part('result-badge') as HTMLElement;
      const sign = badge.querySelector('svg') as SVGElement;
      expect(getComputedStyle(badge).borderTopWidth).toBe('2px');
      expect(getComputedStyle(sign).stroke).toBe(getComputedStyle(heading()).color);
      expect(getComputedStyle(sign).stroke).not.toBe(getComputedStyle(badge).backgroundColor);
      expect(await axeFaults()).toEqual([]);
    },
  );
});
