/// <reference types="vite/client" />
import { sampleInconclusive, sampleVerdict, scriptedGuide } from '@facecompare/contract/testing';
import { waitFor } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import './face-compare.css';
import { watchCamera } from './camera.test-support.ts';
import { fine, MIDDLE, patternFile, refused, SEVERAL } from './gate.test-support.ts';
import { en } from './index.ts';
import {
  bothPhotos,
  button,
  chooseFile,
  compared,
  onScreen,
  type Person,
  part,
  root,
  shoot,
  show,
  start,
  takeSelfie,
  tidyPage,
} from './widget.test-support.tsx';

type Shown = ReturnType<typeof show>;
interface Case {
  readonly name: string;
  readonly props?: Parameters<typeof show>[0];
  readonly reach: (person: Person, shown: Shown) => Promise<void>;
}

const alternative = { label: 'Verify by post', href: '#post' };
const unanswered = { steps: [{ answer: 'never' as const }] };
const compare = async (person: Person, screen: string) => {
  await bothPhotos(person);
  await person.click(button(en.ready.compare));
  await onScreen(screen);
};

const CASES: readonly Case[] = [
  { name: 'welcome', reach: async () => {} },
  { name: 'welcome, Start pressed too early', reach: (person) => person.click(button(en.welcome.start)) },
  {
    name: 'camera, starting',
    reach: (person) => {
      watchCamera().hold();
      return start(person);
    },
  },
  {
    name: 'camera, live',
    reach: async (person) => {
      await start(person);
      await waitFor(() => expect(button(en.camera.shutter).disabled).toBe(false), { timeout: 3000 });
    },
  },
  {
    name: 'look',
    reach: async (person) => {
      await start(person);
      await waitFor(() => expect(button(en.camera.shutter).disabled).toBe(false), { timeout: 3000 });
      await person.click(button(en.camera.shutter));
      await onScreen('look');
    },
  },
  { name: 'add', reach: takeSelfie },
  {
    name: 'add, by camera only',
    props: { sources: { reference: ['camera'] } },
    reach: async (person) => {
      await takeSelfie(person);
    },
  },
  {
    name: 'problem with steps',
    reach: async (person) => {
      watchCamera().refuse(new DOMException('', 'NotAllowedError'));
      await start(person);
      await onScreen('problem');
    },
  },
  {
    name: 'problem of a file',
    reach: async (person) => {
      await takeSelfie(person);
      await chooseFile(person, new File([], 'empty.jpg', { type: 'image/jpeg' }));
      await onScreen('problem');
    },
  },
  {
    name: 'look, with the face that was found',
    props: { guide: scriptedGuide({ inspect: () => fine(MIDDLE) }) },
    reach: async (person) => {
      await start(person);
      await shoot(person);
    },
  },
  {
    name: 'problem of a photo the guide refused',
    props: { guide: scriptedGuide({ inspect: (_, side) => (side === 'selfie' ? fine() : refused('low-quality', 'blurred', MIDDLE)) }) },
    reach: async (person) => {
      await takeSelfie(person);
      await chooseFile(person);
      await onScreen('problem');
    },
  },
  {
    name: 'problem of a photo with several faces',
    props: { guide: scriptedGuide({ inspect: (_, side) => (side === 'selfie' ? fine() : SEVERAL) }) },
    reach: async (person) => {
      await takeSelfie(person);
      await chooseFile(person);
      await onScreen('problem');
      expect(part('faces')).toBeTruthy();
    },
  },
  { name: 'ready, with the faces that were found', props: { guide: scriptedGuide({ inspect: () => fine(MIDDLE) }) }, reach: bothPhotos },
  {
    name: 'match of the same picture',
    props: { sources: { selfie: ['file'] }, onContinue: () => {} },
    reach: async (person, { handle }) => {
      await start(person);
      for (const side of ['selfie', 'reference'] as const) handle.current?.choose(side, await patternFile(7));
      await waitFor(() => expect(root().dataset.screen).toBe('ready'));
      await person.click(button(en.ready.compare));
      await onScreen('match');
      expect(part('verdict')?.dataset.outcome).toBe('same-image');
    },
  },
  {
    name: 'comparing, downloading first',
    props: {
      backend: {
        name: 'device',
        recipient: null,
        compare: (_, { onPhase }) => {
          onPhase?.('preparing', { loaded: 1_200_000, total: 4_200_000 });
          return new Promise(() => {});
        },
      },
    },
    reach: async (person) => {
      await compare(person, 'comparing');
      await waitFor(() => expect(root().querySelector('progress')).toBeTruthy());
    },
  },
  { name: 'ready', props: { maxAttempts: 3 }, reach: bothPhotos },
  { name: 'comparing', props: unanswered, reach: (person) => compare(person, 'comparing') },
  { name: 'match', props: { onContinue: () => {} }, reach: (person) => compared(person, 'match') },
  {
    name: 'no match',
    props: { steps: [{ answer: sampleVerdict('no-match') }], maxAttempts: 2 },
    reach: (person) => compared(person, 'no-match'),
  },
  {
    name: 'no match, no tries left',
    props: { steps: [{ answer: sampleVerdict('no-match') }], maxAttempts: 1 },
    reach: (person) => compared(person, 'no-match'),
  },
  {
    name: 'inconclusive',
    props: { steps: [{ answer: sampleInconclusive({ code: 'no-face', sides: ['selfie', 'reference'] }) }] },
    reach: (person) => compared(person, 'inconclusive'),
  },
  { name: 'failed', props: { steps: [{ answer: { code: 'timeout' } }] }, reach: (person) => compare(person, 'failed') },
];

const page = document.documentElement;

/** Every rule of axe, those for whole pages included: the test page has a main landmark and a first heading. */
async function faults(): Promise<string[]> {
  // Half-way through an appearing, every contrast is too low.
  for (const animation of document.getAnimations())
    if (animation.effect?.getTiming().iterations !== Number.POSITIVE_INFINITY) animation.finish();
  const { violations } = await axe.run(document.body);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`));
}

describe('P-31 axe finds nothing', () => {
  tidyPage();
  afterEach(() => {
    page.removeAttribute('style');
    page.removeAttribute('dir');
  });

  it.each(CASES)('on the screen $name, in light and dark, in both directions', async ({ props, reach }) => {
    page.style.background = 'Canvas';
    const shown = show({ alternative, onCancel: () => {}, ...props });
    await reach(shown.person, shown);
    for (const scheme of ['light', 'dark']) {
      for (const direction of ['ltr', 'rtl']) {
        page.style.colorScheme = scheme;
        page.dir = direction;
        expect(await faults(), `${scheme} ${direction}`).toEqual([]);
      }
    }
  });

  it('because it looks: a grey word on white is found, and dark is another picture than light', async () => {
    show({ words: { welcome: { body: 'Grey' } } });
    page.style.colorScheme = 'light';
    const colour = () => getComputedStyle(part('card') ?? root()).backgroundColor;
    const light = colour();
    page.style.colorScheme = 'dark';
    expect(colour()).not.toBe(light);
    page.style.colorScheme = 'light';
    root().style.setProperty('--fc-quiet', '#ccc');
    expect((await faults()).some((fault) => fault.startsWith('color-contrast'))).toBe(true);
    root().style.removeProperty('--fc-quiet');
    part('consent')?.parentElement?.replaceChildren(part('consent') ?? '');
    expect((await faults()).some((fault) => fault.startsWith('label'))).toBe(true);
  });

  it.each(CASES)('P-35 every target is at least 24 pixels on the screen $name', async ({ props, reach }) => {
    const shown = show({ alternative, onCancel: () => {}, ...props });
    await reach(shown.person, shown);
    const small = [...root().querySelectorAll('button, a, input, select, summary')]
      .map((target) => ({ target, box: (target.closest('label') ?? target).getBoundingClientRect() }))
      .filter(({ box }) => Math.min(box.width, box.height) < 24)
      .map(({ target, box }) => `${target.outerHTML} ${box.width} x ${box.height}`);
    expect(small).toEqual([]);
  });
});
