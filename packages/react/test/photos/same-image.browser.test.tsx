/**
 * The same image as both photos (E-2). It is reported, and the verdict about it is inconclusive,
 * whatever the backend says.
 */
import { sampleVerdict } from '@facecompare/contract/testing';
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { en } from '../../src/index.ts';
import { englishProblems } from '../../src/locales/english-problems.test-support.ts';
import { patternFile } from '../support/gate.test-support.ts';
import {
  button,
  heading,
  onScreen,
  part,
  root,
  screenName,
  show,
  start,
  tidyPage,
} from '../support/widget.test-support.tsx';

const FILES = { sources: { selfie: ['file'], reference: ['file'] } } as const;
const { heading: expectedHeading, body } = englishProblems['same-image'];

/** Adds both photos as files, so that a test controls their content. */
async function add(selfie: File, reference: File, props: Parameters<typeof show>[0] = {}) {
  const onProblem = vi.fn();
  const onVerdict = vi.fn();
  const shown = show({ ...FILES, onProblem, onVerdict, ...props });
  await start(shown.person);
  shown.handle.current?.choose('selfie', selfie);
  await waitFor(() => expect(root().dataset.side).toBe('reference'));
  shown.handle.current?.choose('reference', reference);
  await onScreen('ready');
  return { ...shown, onProblem, onVerdict };
}

describe('E-2: the same image twice', () => {
  tidyPage();

  it.each([
    ['byte by byte', () => patternFile(7), () => patternFile(7)],
    [
      'in another size and quality',
      () => patternFile(7),
      () => patternFile(7, { width: 480, height: 360, quality: 0.5 }),
    ],
    ['in another format', () => patternFile(7), () => patternFile(7, { type: 'image/png' })],
    [
      'as a low quality copy of a large file',
      () => patternFile(7, { width: 2000, height: 1500 }),
      () => patternFile(7, { quality: 0.3 }),
    ],
  ])(
    '%s is shown, announced and reported to the host, and can be compared',
    async (_, first, second) => {
      const { person, onProblem, onVerdict } = await add(await first(), await second());
      expect(root().textContent).toContain(`${expectedHeading}. ${body}`);
      await waitFor(() =>
        expect(screen.getByRole('status').textContent).toBe(`${expectedHeading}. ${body}`),
      );
      expect(onProblem.mock.calls).toEqual([
        [{ code: 'same-image', sides: ['selfie', 'reference'] }],
      ]);
      await person.click(button(en.ready.compare));
      await onScreen('inconclusive');
      expect(onVerdict.mock.calls).toMatchObject([
        [{ outcome: 'inconclusive', dissimilarity: null, problem: { code: 'same-image' } }],
      ]);
      expect(onProblem).toHaveBeenCalledTimes(1);
    },
  );

  it('has neither the message nor the badge of a match, and another photo leads on', async () => {
    const onContinue = vi.fn();
    const { person } = await add(await patternFile(7), await patternFile(7), { onContinue });
    await person.click(button(en.ready.compare));
    await onScreen('inconclusive');
    expect(heading().textContent).toBe(en.inconclusive.heading);
    expect(root().textContent).toContain(body);
    expect(root().textContent).toContain(en.inconclusive.uncounted);
    expect(root().textContent).not.toContain(en.match.heading);
    expect(root().textContent).not.toContain(en.match.body);
    expect(root().textContent).not.toContain(en.continue);
    expect([
      part('result-badge')?.dataset.badge,
      part('verdict')?.dataset.outcome,
      part('pair')?.dataset.stand,
    ]).toEqual(['ask', 'inconclusive', 'apart']);
    await person.click(button(en.anotherPhoto));
    await onScreen('add');
    expect(onContinue).not.toHaveBeenCalled();
  });

  it('is reported once for a pair, and again for another pair', async () => {
    const { onProblem, handle } = await add(await patternFile(7), await patternFile(7));
    handle.current?.choose('reference', await patternFile(8));
    await waitFor(() => expect(root().textContent).toContain(en.ready.body));
    expect(screenName()).toBe('ready');
    expect(screen.getByRole('status').textContent).toBe('');
    handle.current?.choose('reference', await patternFile(7, { quality: 0.6 }));
    await waitFor(() => expect(onProblem).toHaveBeenCalledTimes(2));
    expect(root().textContent).toContain(expectedHeading);
  });
});

describe('two images', () => {
  tidyPage();

  it('are not reported as the same', async () => {
    const { person, onProblem, onVerdict } = await add(await patternFile(7), await patternFile(8));
    expect(root().textContent).not.toContain(expectedHeading);
    await person.click(button(en.ready.compare));
    await onScreen('match');
    expect(heading().textContent).toBe(en.match.heading);
    expect(onVerdict.mock.calls).toEqual([[sampleVerdict('match')]]);
    expect(onProblem).not.toHaveBeenCalled();
  });

  it('without contrast are not reported as the same either', async () => {
    const flat = async (grey: string) => {
      const canvas = new OffscreenCanvas(300, 300);
      const context = canvas.getContext('2d');
      if (!context) throw new Error('No 2d canvas.');
      context.fillStyle = grey;
      context.fillRect(0, 0, 300, 300);
      return new File([await canvas.convertToBlob()], 'flat.png', { type: 'image/png' });
    };
    const { onProblem } = await add(await flat('#222'), await flat('#ddd'));
    expect(onProblem).not.toHaveBeenCalled();
  });
});
