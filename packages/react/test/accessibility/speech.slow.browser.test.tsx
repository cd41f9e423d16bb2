/// <reference types="vite/client" />
/** One announcement at a time, and nothing twice. */
import { type Backend, ProblemError } from '@facecompare/contract';
import { sampleInconclusive, sampleVerdict, scriptedGuide } from '@facecompare/contract/testing';
import { waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import '../../src/styles/face-compare.css';
import { en } from '../../src/index.ts';
import { problemMessages } from '../../src/locales/en/problems.ts';
import { englishProblems } from '../../src/locales/english-problems.test-support.ts';
import { paintedCamera, watchCamera } from '../support/camera.test-support.ts';
import {
  bothPhotos,
  button,
  chooseFile,
  onScreen,
  part,
  photoFile,
  photoInput,
  shoot,
  show,
  start,
  takeSelfie,
  tidyPage,
} from '../support/widget.test-support.tsx';
import { listen, type Said } from './speech.test-support.ts';

const texts = (spoken: readonly Said[]) => spoken.map(({ text }) => text);
const messages = (spoken: readonly Said[]) => spoken.filter(({ by }) => by !== 'focus');
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A backend that goes through all its phases at once, like one with a warm cache. */
const quick = (recipient: string | null): Backend => ({
  name: 'quick',
  recipient,
  async compare(_, { onPhase, signal }) {
    for (const phase of ['preparing', recipient ? 'sending' : 'comparing'] as const)
      onPhase?.(phase);
    await pause(100);
    if (signal.aborted) throw new ProblemError({ code: 'aborted' });
    return sampleVerdict('match');
  },
});

/**
 * Expects no announcement twice in a row, and no message that repeats what has just got the focus.
 */
function expectNothingTwice(spoken: readonly Said[]): void {
  for (const [index, { text }] of spoken.slice(1).entries())
    expect(text).not.toBe(spoken[index]?.text);
  const headings = new Set(texts(spoken.filter(({ by }) => by === 'focus')));
  expect(texts(messages(spoken)).filter((text) => headings.has(text))).toEqual([]);
}

/**
 * Two messages on one screen must be two seconds apart; React and the clock take a little of that.
 */
function expectRoomToListen(spoken: readonly Said[]): void {
  const all = messages(spoken);
  for (const [index, one] of all.slice(1).entries()) {
    const before = all[index];
    if (before && before.screen === one.screen)
      expect(one.at - before.at, `"${before.text}", then "${one.text}"`).toBeGreaterThan(1850);
  }
}

describe('a screen reader', () => {
  tidyPage();

  it.each([
    ['to a recipient', 'https://scripted.example'],
    ['on this device', null],
  ])(
    'P-33 announces each screen by its heading, and one message at a time (%s)',
    async (_, recipient) => {
      const { person } = show({ backend: quick(recipient) });
      const spoken = listen();
      await bothPhotos(person);
      await person.click(button(en.ready.compare));
      await onScreen('match');
      expectNothingTwice(spoken);
      expectRoomToListen(spoken);
      const screens = [
        en.selfie.camera,
        en.review,
        en.reference.add,
        en.ready,
        en.comparing,
        en.match,
      ].map(({ heading }) => heading);
      expect(texts(spoken).filter((text) => screens.includes(text))).toEqual(screens);
      expect(
        messages(spoken).filter(({ screen }) => screen === 'comparing').length,
      ).toBeLessThanOrEqual(1);
    },
  );

  it('P-33 announces at most one sentence of a guide in two seconds, from the moment the camera is on', async () => {
    const guide = scriptedGuide({ everyMs: 20 });
    const { person } = show({ guide });
    const spoken = listen();
    await start(person);
    await waitFor(() => expect(texts(spoken)).toContain(en.camera.live));
    for (let turn = 0; turn < 50; turn++) {
      guide.see({ hint: (['too-far', 'too-dark', null, 'blurred'] as const)[turn % 4] ?? null });
      await pause(130);
    }
    await shoot(person);
    expectNothingTwice(spoken);
    expectRoomToListen(spoken);
    expect(messages(spoken).length).toBeGreaterThan(2);
  });

  it('P-33 announces a live camera, but not that it is starting', async () => {
    const camera = watchCamera().hold();
    const { person } = show();
    const spoken = listen();
    await start(person);
    await onScreen('camera');
    await pause(100);
    expect(texts(spoken).at(-1)).toBe(en.selfie.camera.heading);
    expect(part('hint')?.textContent).toBe(en.camera.starting);
    await camera.give();
    await waitFor(() => expect(texts(spoken).at(-1)).toBe(en.camera.live));
  });

  it('P-33 does not announce a camera as paused when it starts with a few black frames', async () => {
    const painted = paintedCamera();
    painted.show('black');
    watchCamera().giveFrom(painted.stream);
    const { person } = show();
    const spoken = listen();
    await start(person);
    await onScreen('camera');
    await waitFor(() => expect(document.querySelector('video')?.readyState).toBeGreaterThan(1));
    await pause(300);
    painted.show('a picture');
    await waitFor(() => expect(texts(spoken).at(-1)).toBe(en.camera.live));
    expect(texts(spoken)).not.toContain(en.camera.paused);
  });

  it('P-33 announces a mistake at once, through the alert, and only once', async () => {
    const { person } = show();
    const spoken = listen();
    await person.click(button(en.welcome.start));
    await person.click(button(en.welcome.start));
    expect(messages(spoken).map(({ by, text }) => [by, text])).toEqual([
      ['alert', en.welcome.agreeFirst],
    ]);
  });

  it('P-33 announces which photo has a problem when that photo gets the focus', async () => {
    const { person } = show({
      steps: [{ answer: sampleInconclusive({ code: 'no-face', sides: ['reference'] }) }],
    });
    const spoken = listen();
    await bothPhotos(person);
    await person.click(button(en.ready.compare));
    await onScreen('inconclusive');
    expect(texts(spoken).at(-1)).toBe(
      `${en.inconclusive.onSide.reference} ${englishProblems['no-face'].heading}`,
    );
  });

  it('P-33 announces a problem by its heading, and a copied link through the live region', async () => {
    watchCamera().refuse(new DOMException('', 'SecurityError'));
    vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const { person } = show();
    const spoken = listen();
    await start(person);
    await onScreen('problem');
    expect(texts(spoken).at(-1)).toBe(problemMessages.problems['camera-disabled'].heading);
    await waitFor(() => expect(button(problemMessages.link.copy)).toBeTruthy());
    await person.click(button(problemMessages.link.copy));
    await waitFor(() =>
      expect(spoken.at(-1)).toMatchObject({ by: 'status', text: problemMessages.link.copied }),
    );
    expectNothingTwice(spoken);
  });

  it('P-33 finds the focus on the heading, or on the photo with a problem, on every new screen', async () => {
    const { person } = show({ steps: [{ answer: { code: 'timeout' } }] });
    expect(document.activeElement).toBe(document.body);
    // takeSelfie and onScreen check on every screen that the heading has the focus.
    await takeSelfie(person);
    await chooseFile(person, new File([], 'empty.jpg', { type: 'image/jpeg' }));
    await onScreen('problem');
    await person.upload(photoInput(en.photo.another), await photoFile());
    await onScreen('ready');
    await person.click(button(en.ready.compare));
    await onScreen('failed');
  });
});
