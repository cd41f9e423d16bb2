import type { CompareVerdict, Problem, ProblemCode } from '@facecompare/contract';
import { sampleInconclusive, sampleVerdict } from '@facecompare/contract/testing';
import { screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { en } from '../../src/index.ts';
import { problemMessage } from '../../src/locales/en/messages.ts';
import { englishProblems } from '../../src/locales/english-problems.test-support.ts';
import {
  bothPhotos,
  button,
  chooseFile,
  compared,
  heading,
  onScreen,
  part,
  root,
  screenName,
  shoot,
  show,
  tidyPage,
} from '../support/widget.test-support.tsx';

const buttons = () =>
  screen
    .queryAllByRole('button')
    .filter((found) => part('actions')?.contains(found))
    .map((found) => found.textContent);

/** Everything that was on the page during a test, including attributes. */
let texts: string[] = [];
let listen: MutationObserver | undefined;
beforeEach(() => {
  texts = [];
  listen = new MutationObserver(() => texts.push(document.body.innerHTML));
  listen.observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  });
});
afterEach(() => listen?.disconnect());

describe('a verdict', () => {
  tidyPage();

  it('of a match shows the pair joined, and Continue', async () => {
    const { person } = show({ onContinue: () => {} });
    await compared(person, 'match');
    expect(heading().textContent).toBe('The photos match');
    expect([part('pair')?.dataset.stand, part('result-badge')?.dataset.badge]).toEqual([
      'joined',
      'yes',
    ]);
    expect(buttons()).toEqual(['Continue']);
  });

  it('of a match has no button when the host sets no onContinue', async () => {
    const { person } = show();
    await compared(person, 'match');
    expect(buttons()).toEqual([]);
  });

  it('of no match counts the tries, and offers only the alternative at zero', async () => {
    const onSelect = vi.fn();
    const { person } = show({
      steps: [{ answer: sampleVerdict('no-match') }],
      maxAttempts: 2,
      alternative: { label: 'Verify by post', onSelect },
    });
    await bothPhotos(person);
    expect(root().textContent).toContain('2 tries left');
    await person.click(button(en.ready.compare));
    await onScreen('no-match');
    expect([part('pair')?.dataset.stand, part('result-badge')?.dataset.badge]).toEqual([
      'apart',
      'no',
    ]);
    expect(root().textContent).toContain('1 try left');
    expect(root().textContent).toContain(en['no-match'].body);
    expect(buttons()).toEqual([en.anotherPhoto, en.anotherSelfie]);

    await person.click(button(en.anotherPhoto));
    await chooseFile(person);
    await onScreen('ready');
    await person.click(button(en.ready.compare));
    await onScreen('no-match');
    expect(root().textContent).toContain('0 tries left');
    expect(root().textContent).toContain(en['no-match'].exhausted);
    expect(root().textContent).toContain(en.ended.goOn);
    expect(buttons()).toEqual(['Verify by post']);
    expect(part('alternative')?.dataset.kind).toBe('main');
    await person.click(button('Verify by post'));
    expect(onSelect).toHaveBeenCalledTimes(1);
    expect(screenName()).toBe('no-match');
  });

  it('inside the review band is inconclusive, and counts the tries until none is left', async () => {
    const onVerdict = vi.fn();
    const { person } = show({
      onVerdict,
      steps: [{ answer: sampleVerdict('match') }],
      maxAttempts: 2,
      reviewBand: 0.5,
      alternative: { label: 'Verify by post', onSelect: () => {} },
    });
    await compared(person, 'inconclusive');
    expect(onVerdict.mock.calls[0]?.[0]).toMatchObject({
      margin: 0.5,
      problem: { code: 'near-threshold' },
    });
    expect(root().textContent).toContain(englishProblems['near-threshold'].body);
    expect(root().textContent).toContain('1 try left');
    expect(root().textContent).not.toContain(en.inconclusive.uncounted);

    await person.click(button(en.anotherPhoto));
    await chooseFile(person);
    await onScreen('ready');
    await person.click(button(en.ready.compare));
    await onScreen('inconclusive');
    expect(root().textContent).toContain('0 tries left');
    expect(root().textContent).toContain(en['no-match'].exhausted);
    expect(root().textContent).not.toContain(englishProblems['near-threshold'].body);
    expect(buttons()).toEqual(['Verify by post']);
  });

  it('of no match shows no count when the host sets no limit', async () => {
    const { person } = show({ steps: [{ answer: sampleVerdict('no-match') }] });
    await compared(person, 'no-match');
    expect(root().textContent).not.toMatch(/tr(y|ies) left/);
    await person.click(button(en.anotherSelfie));
    await shoot(person);
  });

  it.each([
    ['selfie', 'no-face', [en.anotherSelfie]],
    ['reference', 'multiple-faces', [en.anotherPhoto]],
    ['reference', 'face-too-small', [en.anotherPhoto]],
    ['selfie', 'low-quality', [en.anotherSelfie]],
    ['selfie', 'spoof-suspected', [en.anotherSelfie]],
    ['selfie', 'replayed-image', [en.anotherSelfie]],
  ] as const)(
    'R-45: that is inconclusive names the photo with the problem, and moves the focus to it: %s, %s',
    async (side, code, actions) => {
      const { person } = show({
        steps: [{ answer: sampleInconclusive({ code, sides: [side] }) }],
        maxAttempts: 1,
      });
      await compared(person, 'inconclusive');
      expect(heading().textContent).toBe(en.inconclusive.heading);
      expect(root().textContent).toContain(
        `${en.inconclusive.onSide[side]} ${englishProblems[code].body}`,
      );
      expect(root().textContent).toContain("This doesn't count as a try");
      expect(part('result-badge')?.dataset.badge).toBe('ask');
      const flags = [...root().querySelectorAll('figure')].map(
        (photo) => photo.querySelector('figcaption')?.textContent ?? null,
      );
      const flag = englishProblems[code].heading;
      expect(flags).toEqual(side === 'selfie' ? [flag, null] : [null, flag]);
      expect(document.activeElement).toBe(root().querySelector(`figure[data-side="${side}"]`));
      expect(document.activeElement?.textContent).toBe(flag);
      expect(buttons()).toEqual(actions);
    },
  );

  it('R-45: that is inconclusive for both photos names both, and uses no try', async () => {
    const both = sampleInconclusive({ code: 'no-face', sides: ['selfie', 'reference'] });
    const { person } = show({
      steps: [{ answer: both }, { answer: sampleVerdict('no-match') }],
      maxAttempts: 3,
    });
    await compared(person, 'inconclusive');
    expect(root().textContent).toContain(en.inconclusive.onSide.selfie);
    expect(root().textContent).toContain(en.inconclusive.onSide.reference);
    expect(document.activeElement).toBe(root().querySelector('figure[data-side="selfie"]'));
    expect(buttons()).toEqual([en.anotherSelfie, en.anotherPhoto]);
    await person.click(button(en.anotherPhoto));
    await chooseFile(person);
    await onScreen('ready');
    expect(root().textContent).toContain('3 tries left');
  });

  it.each(['verdict-inconsistent', 'liveness-failed', 'spoof-suspected'] as const)(
    'that is inconclusive for %s offers to replace both photos',
    async (code) => {
      const { person } = show({ steps: [{ answer: sampleInconclusive({ code }) }] });
      await compared(person, 'inconclusive');
      expect(root().textContent).toContain(
        problemMessage({ problems: englishProblems }, code).body,
      );
      expect(document.activeElement).toBe(heading());
      expect(buttons()).toEqual([en.anotherSelfie, en.anotherPhoto]);
    },
  );

  it('shows what was sent, and to which recipient', async () => {
    const { person } = show({
      consent: { noticeVersion: '1', retention: 'Deleted at once.' },
      locale: 'en',
    });
    await compared(person, 'match');
    await person.click(screen.getByText(en.receipt.heading));
    const lines = [...(part('receipt')?.querySelectorAll('li') ?? [])].map(
      (line) => line.textContent,
    );
    expect(lines).toEqual([
      expect.stringMatching(/^Your selfie, \d+ kB$/),
      expect.stringMatching(/^Your photo, \d+ kB$/),
      'Sent to scripted.example',
      expect.stringMatching(/^Answered on \w+ \d+, \d{4}, \d+:\d\d/),
      'Deleted at once.',
    ]);
  });

  it('never shows percentages, and never repeats a text of the backend', async () => {
    const hostile = 'HOSTILE <img src=x onerror="document.title=1"> 97%';
    const detail = { detail: hostile };
    const strange = (verdict: CompareVerdict): CompareVerdict => ({
      ...verdict,
      ids: { request: hostile, transaction: hostile, clientTransaction: hostile },
      raw: { message: hostile, data: { [hostile]: hostile } },
    });
    const steps: { answer: CompareVerdict | Problem }[] = [
      { answer: { code: 'upstream-failed', ...detail } },
      { answer: { code: 'not-a-code' as ProblemCode, ...detail } },
      { answer: strange(sampleInconclusive({ code: 'no-face', sides: ['reference'], ...detail })) },
      { answer: strange(sampleVerdict('no-match')) },
      { answer: strange(sampleVerdict('match')) },
    ];
    const { person } = show({ steps, maxAttempts: 5, onContinue: () => {} });
    await bothPhotos(person);
    await person.click(button(en.ready.compare));
    await onScreen('failed');
    await person.click(button(en.retry));
    await onScreen('failed');
    expect(heading().textContent).toBe(en.problems.other.heading);
    await person.click(button(en.reference.change));
    for (const outcome of ['inconclusive', 'no-match', 'match']) {
      await chooseFile(person);
      await onScreen('ready');
      await person.click(button(en.ready.compare));
      await onScreen(outcome);
      if (outcome !== 'match') await person.click(button(en.anotherPhoto));
    }
    expect(texts.length).toBeGreaterThan(10);
    for (const page of texts) expect(page).not.toMatch(/HOSTILE|%|per ?cent/i);
    expect(document.title).not.toBe('1');
  });
});
