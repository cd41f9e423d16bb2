/** On every screen the person can go on, or sees that the flow ended and how to leave. */
import { sampleInconclusive, sampleVerdict } from '@facecompare/contract/testing';
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { en, type FaceCompareProps } from '../../src/index.ts';
import { watchCamera } from '../support/camera.test-support.ts';
import { ONE_OF_EACH, reach } from '../support/states.test-support.ts';
import { waysOnScreen } from '../support/ways-on-screen.test-support.ts';
import {
  button,
  compared,
  onScreen,
  part,
  photoFile,
  problemCode,
  root,
  screenName,
  shoot,
  show,
  start,
  tidyPage,
} from '../support/widget.test-support.tsx';

/** The ways out that a host may set, with the main action and the message for the next step. */
const WAYS_OUT: readonly [string, Partial<FaceCompareProps>, string | null, string][] = [
  [
    'another way and a button',
    { alternative: { label: 'By post', href: '#post' }, onCancel: () => {} },
    'By post',
    en.ended.goOn,
  ],
  [
    'another way that is called',
    { alternative: { label: 'By post', onSelect: () => {} } },
    'By post',
    en.ended.goOn,
  ],
  ['a button', { onCancel: () => {} }, en.ended.leave, en.ended.mayLeave],
  ['neither', {}, null, en.ended.mayClose],
  [
    'another way that leads nowhere',
    { alternative: { label: 'By post', href: 'javascript:alert(1)' } },
    null,
    en.ended.mayClose,
  ],
];

const mainAction = () =>
  root().querySelector<HTMLElement>('[data-kind="main"]')?.textContent ?? null;

function expectStatedEnd(way: string | null, sentence: string): void {
  expect(mainAction()).toBe(way);
  expect(part('body')?.textContent).toContain(sentence);
}

describe('H-5: a way to go on', () => {
  tidyPage();

  it.each(ONE_OF_EACH)(
    'H-5: is offered in the state $name, or it is an end screen',
    async (state) => {
      await reach(state);
      expect(waysOnScreen()).not.toEqual([]);
    },
  );

  describe.each(WAYS_OUT)('with %s as the way out', (_, host, way, sentence) => {
    it('H-5: the last try leads to an end screen, and so does every start after it', async () => {
      const onCancel = vi.fn();
      const { person, change } = show({
        steps: [{ answer: sampleVerdict('no-match') }],
        maxAttempts: 1,
        ...host,
      });
      await compared(person, 'no-match');
      expect(part('body')?.textContent).toContain(en['no-match'].exhausted);
      expectStatedEnd(way, sentence);
      await person.click(button(en.withdraw));
      await onScreen('ended');
      expect(screen.queryByRole('checkbox')).toBeNull();
      expectStatedEnd(way, sentence);
      if (way !== en.ended.leave) return;
      change({ onCancel });
      await person.click(button(en.ended.leave));
      expect(onCancel).toHaveBeenCalledTimes(1);
    });

    it('H-5: a minor sees what to do, before Start', () => {
      show({ consent: { noticeVersion: '1', minor: true }, ...host });
      expect(part('body')?.textContent).toContain(en.welcome.adultsOnly);
      expect(part('body')?.textContent).toContain(sentence);
      expect(mainAction()).toBe(way === en.ended.leave ? en.leave : way);
    });

    it("H-5: a host's photo that can never be compared is reported before the selfie", async () => {
      const camera = watchCamera();
      const { person } = show({ reference: new Blob(['no photo']), ...host });
      await start(person);
      await onScreen('ended');
      expect(problemCode()).toBe('image-unsupported');
      expectStatedEnd(way, sentence);
      await waitFor(() => expect(camera.live()).toBe(0));
    });

    it("H-5: a verdict with a problem of the host's photo is an end screen", async () => {
      const steps = [{ answer: sampleInconclusive({ code: 'no-face', sides: ['reference'] }) }];
      const { person } = show({ steps, reference: await photoFile(), ...host });
      await start(person);
      await shoot(person);
      await person.click(button(en.photo.keep));
      await onScreen('ready');
      await person.click(button(en.ready.compare));
      await waitFor(() => expect(screenName()).toBe('inconclusive'));
      expectStatedEnd(way, sentence);
    });

    it.each([
      ['maxAttempts 0', { maxAttempts: 0 }],
      ['maxAttempts -1', { maxAttempts: -1 }],
      ['maxAttempts NaN', { maxAttempts: Number.NaN }],
      ['maxAttempts 1.5', { maxAttempts: 1.5 }],
      ['no way to a selfie', { sources: { selfie: [] } }],
      ['no way to a photo', { sources: { reference: [] } }],
      ['an address that is none', { backend: 'ftp://faces.example' }],
      ['no backend', { backend: undefined as never }],
      ['a time limit that is none', { backend: { url: '/compare', timeoutMs: Number.NaN } }],
      [
        'a header that cannot be sent',
        { backend: { url: '/compare', headers: { 'not a name': 'x' } } },
      ],
    ])('H-5: %s is misconfigured, before the camera', async (_, wrong) => {
      const camera = watchCamera();
      const onProblem = vi.fn();
      show({ onProblem, ...wrong, ...host });
      await waitFor(() => expect(screenName()).toBe('ended'));
      expectStatedEnd(way, sentence);
      expect(problemCode()).toBe('misconfigured');
      expect(onProblem).toHaveBeenCalledExactlyOnceWith({
        code: 'misconfigured',
        detail: expect.any(String),
      });
      expect(camera.liveWhenAsked).toEqual([]);
      vi.mocked(console.error).mockClear();
    });
  });

  it('H-5: Infinity tries are no limit', async () => {
    const { person } = show({
      maxAttempts: Number.POSITIVE_INFINITY,
      steps: [{ answer: sampleVerdict('no-match') }],
    });
    await compared(person, 'no-match');
    expect(root().textContent).not.toMatch(/tr(y|ies) left/);
    expect(button(en.anotherPhoto).disabled).toBe(false);
  });

  it('H-5: the end screen goes away when the host corrects its options', async () => {
    const { change } = show({ maxAttempts: 0 });
    await waitFor(() => expect(screenName()).toBe('ended'));
    change({ maxAttempts: 3 });
    await waitFor(() => expect(screenName()).toBe('welcome'));
    vi.mocked(console.error).mockClear();
  });
});
