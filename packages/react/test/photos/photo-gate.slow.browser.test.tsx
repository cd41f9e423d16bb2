/**
 * What a guide reports about a photo before it is accepted. It has the correction, what the person
 * may do about it, and the face it found.
 */
import type { FaceGuide, GuideHint, PhotoFinding, Problem } from '@facecompare/contract';
import { type GuideScript, scriptedGuide } from '@facecompare/contract/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import '../../src/styles/face-compare.css';
import { en, type FaceCompareProps } from '../../src/index.ts';
import { guideMessages } from '../../src/locales/en/guide.ts';
import { englishProblems } from '../../src/locales/english-problems.test-support.ts';
import { fine, LEFT, MIDDLE, RIGHT, refused, SEVERAL } from '../support/gate.test-support.ts';
import {
  button,
  chooseFile,
  heading,
  onScreen,
  part,
  photoFile,
  photoInput,
  problemCode,
  root,
  screenName,
  shoot,
  show,
  start,
  takeSelfie,
  tidyPage,
} from '../support/widget.test-support.tsx';

/** A guide that accepts the selfie, and reports this about the reference photo. */
const about = (found: PhotoFinding | Problem, script: GuideScript = {}) =>
  scriptedGuide({ inspect: (_, side) => (side === 'reference' ? found : fine(MIDDLE)), ...script });

/** Takes the selfie and chooses the reference photo. */
async function addPhoto(guide: FaceGuide, props: Partial<FaceCompareProps> = {}) {
  const onProblem = vi.fn();
  const shown = show({ guide, onProblem, ...props });
  await takeSelfie(shown.person);
  await chooseFile(shown.person);
  return { ...shown, onProblem };
}

const another = (): HTMLInputElement => photoInput(en.photo.another);

describe('a photo that the guide rejects', () => {
  tidyPage();

  it('is shown with its correction, and can be used anyway', async () => {
    const { person, backend, onProblem } = await addPhoto(
      about(refused('face-too-small', 'too-far', MIDDLE)),
    );
    await onScreen('problem');
    expect(heading().textContent).toBe('The face is too small');
    expect(root().textContent).toContain(guideMessages.hints['too-far'].photo.body);
    expect([problemCode(), part('problem')?.dataset.hint]).toEqual(['face-too-small', 'too-far']);
    expect(screen.getByRole('img', { name: en.reference.photo })).toBeTruthy();
    expect(onProblem.mock.calls).toEqual([[{ code: 'face-too-small' }]]);
    await person.click(button(en.photo.useAnyway));
    await onScreen('ready');
    await person.click(button(en.ready.compare));
    await onScreen('match');
    expect(backend.requests[0]?.reference).toMatchObject({
      source: 'file',
      width: 400,
      height: 300,
    });
  });

  it.each(Object.keys(guideMessages.hints) as GuideHint[])(
    'has a message for what is wrong with it: %s',
    async (hint) => {
      await addPhoto(about(refused('low-quality', hint, MIDDLE)));
      await onScreen('problem');
      await waitFor(() =>
        expect(heading().textContent).toBe(guideMessages.hints[hint].photo.heading),
      );
      expect(root().textContent).toContain(guideMessages.hints[hint].photo.body);
    },
  );

  it('has the message of the problem when the guide sets no correction', async () => {
    await addPhoto(about(refused('low-quality', null)));
    await onScreen('problem');
    expect(heading().textContent).toBe(englishProblems['low-quality'].heading);
  });

  it("has the host's message for the correction, or else for the problem", async () => {
    const messages = {
      problems: { 'low-quality': { heading: 'Nicht gut', body: 'Noch einmal.' } },
    };
    const { change } = await addPhoto(about(refused('low-quality', 'blurred', MIDDLE)), {
      messages,
    });
    await onScreen('problem');
    expect(heading().textContent).toBe('Nicht gut');
    change({
      messages: { ...messages, guide: { hints: { blurred: { photo: { heading: 'Unscharf' } } } } },
    });
    expect(heading().textContent).toBe('Unscharf');
    expect(root().textContent).toContain('Noch einmal.');
  });

  it('can be taken again with the camera, or used anyway without another check', async () => {
    const guide = scriptedGuide({
      inspect: (_, side) =>
        side === 'selfie' ? refused('low-quality', 'too-dark', MIDDLE) : fine(),
    });
    const { person } = show({ guide });
    await start(person);
    await waitFor(() => expect(button(en.camera.shutter).disabled).toBe(false));
    await person.click(button(en.camera.shutter));
    await onScreen('problem');
    expect(heading().textContent).toBe('The photo is too dark');
    await person.click(button(en.retry));
    expect(screenName()).toBe('camera');
    await waitFor(() => expect(button(en.camera.shutter).disabled).toBe(false));
    await person.click(button(en.camera.shutter));
    await onScreen('problem');
    await person.click(button(en.photo.useAnyway));
    await onScreen('add');
  });

  it('is blocked three times, and never a fourth time', async () => {
    const { person } = await addPhoto(about(refused('low-quality', 'blurred', MIDDLE)));
    for (const nth of [1, 2]) {
      await onScreen('problem');
      await person.upload(another(), await photoFile(`${nth}.jpg`));
      await waitFor(() => expect(screenName()).toBe('problem'));
    }
    await waitFor(() => expect(another()).toBeTruthy());
    await person.upload(another(), await photoFile('4.jpg'));
    await onScreen('ready');
  });

  it('of the host can only be used anyway', async () => {
    const { person } = show({ guide: about(SEVERAL), reference: await photoFile() });
    await start(person);
    await shoot(person);
    await person.click(button(en.photo.keep));
    await onScreen('problem');
    expect(screen.queryByRole('group', { name: guideMessages.faces })).toBeNull();
    expect(screen.queryByRole('button', { name: en.retry })).toBeNull();
    expect(screen.getByRole('img', { name: en.reference.photo })).toBeTruthy();
    await person.click(button(en.photo.useAnyway));
    await onScreen('ready');
  });

  it('is forgotten when the person leaves the page', async () => {
    await addPhoto(about(refused('low-quality', 'blurred', MIDDLE)));
    await onScreen('problem');
    dispatchEvent(new PageTransitionEvent('pagehide'));
    await onScreen('welcome');
  });
});

describe('several faces in a photo', () => {
  tidyPage();

  const faces = () =>
    within(
      screen.getByRole('group', { name: 'Faces in this photo' }),
    ).getAllByRole<HTMLButtonElement>('button');
  const crops = () => faces().map((face) => face.querySelector('svg')?.getAttribute('viewBox'));

  it.each(['ltr', 'rtl'])(
    'can be chosen from, in their order in the photo, on a page that runs %s',
    async (dir) => {
      document.documentElement.dir = dir;
      await addPhoto(about(SEVERAL));
      await onScreen('problem');
      expect(faces().map((face) => face.getAttribute('aria-label'))).toEqual([
        'Face 1 of 3',
        'Face 2 of 3',
        'Face 3 of 3',
      ]);
      // 400 x 300 pixels; 1.7 times the longer edge, inside the photo.
      expect(crops()).toEqual(['13 69 102 102', '146 64 128 128', '299 73 82 82']);
      const lefts = faces().map((face) => face.getBoundingClientRect().left);
      expect(lefts).toEqual([...lefts].sort((a, b) => a - b));
      for (const face of faces()) {
        const { width, height } = face.getBoundingClientRect();
        expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
      }
      expect(screen.queryByRole('button', { name: en.photo.useAnyway })).toBeNull();
      expect(another()).toBeTruthy();
      document.documentElement.removeAttribute('dir');
    },
  );

  it('become one with the keyboard: it is cut out of the photo, and checked again', async () => {
    const found = [SEVERAL, fine(MIDDLE)];
    const guide = scriptedGuide({
      inspect: (_, side) => (side === 'selfie' ? fine(MIDDLE) : (found.shift() ?? fine())),
    });
    const { person, backend } = await addPhoto(guide);
    await onScreen('problem');
    const [first] = faces();
    while (document.activeElement !== first) await person.tab();
    await person.keyboard('{Enter}');
    await onScreen('ready');
    expect(guide.inspected.map(({ width, height }) => `${width} x ${height}`).slice(-2)).toEqual([
      '400 x 300',
      '132 x 132',
    ]);
    await person.click(button(en.ready.compare));
    await onScreen('match');
    const [request] = backend.requests;
    expect(request?.reference).toMatchObject({ width: 132, height: 132, source: 'file' });
    expect(request?.reference.blob).not.toBe(guide.inspected.at(-2)?.blob);
  });

  it('become the right one, with its pixels and not those of another', async () => {
    const canvas = new OffscreenCanvas(600, 200);
    const context = canvas.getContext('2d');
    for (const [index, colour] of ['#f00', '#0f0', '#00f'].entries()) {
      if (!context) throw new Error('No 2d canvas.');
      context.fillStyle = colour;
      context.fillRect(index * 200, 0, 200, 200);
    }
    const file = new File([await canvas.convertToBlob()], 'three.png', { type: 'image/png' });
    const box = (x: number) => ({ x, y: 0.3, width: 0.1, height: 0.3 });
    const finding = refused('multiple-faces', 'multiple-faces', box(0.12), box(0.45), box(0.78));
    const guide = scriptedGuide({ inspect: ({ width }) => (width === 600 ? finding : fine()) });
    const { person } = show({ guide, sources: { selfie: ['camera'], reference: ['file'] } });
    await takeSelfie(person);
    await chooseFile(person, file);
    await onScreen('problem');
    await person.click(button('Face 2 of 3'));
    await onScreen('ready');
    const crop = await createImageBitmap(guide.inspected.at(-1)?.blob ?? new Blob());
    const look = new OffscreenCanvas(crop.width, crop.height).getContext('2d');
    look?.drawImage(crop, 0, 0);
    const [red = 255, green = 0, blue = 255] =
      look?.getImageData(crop.width / 2, crop.height / 2, 1, 1).data ?? [];
    expect([crop.width, red < 40, green > 200, blue < 40]).toEqual([132, true, true, true]);
  });
});

describe('the face that the guide found', () => {
  tidyPage();

  const found = (name: string) => screen.queryByRole('img', { name });

  it('is shown as a crop of the photo: in the review of a selfie, and beside both photos', async () => {
    const guide = scriptedGuide({ inspect: () => fine(MIDDLE, RIGHT) });
    const { person } = show({ guide });
    await start(person);
    await shoot(person);
    const selfie = await screen.findByRole('img', { name: guideMessages.found.selfie });
    expect(selfie.querySelector('image')?.getAttribute('href')).toMatch(/^blob:/);
    const [, , width = 0, height = 0] = (selfie.getAttribute('viewBox') ?? '')
      .split(' ')
      .map(Number);
    expect(width).toBe(height);
    expect(selfie.hasAttribute('style')).toBe(false);
    await person.click(button(en.photo.keep));
    await chooseFile(person);
    await onScreen('ready');
    expect(found(guideMessages.found.selfie)).toBeTruthy();
    expect(found(guideMessages.found.reference)?.getAttribute('viewBox')).toBe('146 64 128 128');
    await person.click(button(en.ready.compare));
    await onScreen('match');
    expect(found(guideMessages.found.selfie)).toBeNull();
  });

  it('is not shown when the guide found none, or when there is no guide', async () => {
    const { person, change } = show({ guide: scriptedGuide() });
    await takeSelfie(person);
    await chooseFile(person);
    await onScreen('ready');
    expect(root().querySelector('[data-part="face-crop"]')).toBeNull();
    change({ guide: undefined });
    expect(root().querySelector('[data-part="face-crop"]')).toBeNull();
  });

  it("has a name in the host's messages", async () => {
    const messages = { guide: { found: { selfie: 'Dein Gesicht' } } };
    const { person } = show({ guide: scriptedGuide({ inspect: () => fine(LEFT) }), messages });
    await start(person);
    await shoot(person);
    expect(await screen.findByRole('img', { name: 'Dein Gesicht' })).toBeTruthy();
  });
});

describe('a guide that fails', () => {
  tidyPage();

  it('lets every photo pass, and is reported to the host once', async () => {
    const onProblem = vi.fn();
    const guide = scriptedGuide({ inspect: () => ({ code: 'engine-unsupported' }) });
    const { person } = show({ guide, onProblem });
    await takeSelfie(person);
    await chooseFile(person);
    await onScreen('ready');
    expect(guide.inspected).toHaveLength(2);
    expect(onProblem.mock.calls).toEqual([[{ code: 'engine-unsupported' }]]);
  });

  it('lets every photo pass when it throws an unknown error synchronously', async () => {
    const onProblem = vi.fn();
    const inspect = () => {
      throw new Error('not a problem of ours');
    };
    const { person } = show({ guide: { ...scriptedGuide(), inspect }, onProblem });
    await takeSelfie(person);
    expect(onProblem.mock.calls).toEqual([[{ code: 'internal-error' }]]);
  });

  it('is aborted when the person goes on to another photo, and its result is ignored', async () => {
    const signals: AbortSignal[] = [];
    const guide: FaceGuide = {
      ...scriptedGuide(),
      inspect: (image, { signal, side }) => {
        signals.push(signal);
        return side === 'selfie' || image.width === 300
          ? Promise.resolve(fine())
          : new Promise(() => {});
      },
    };
    const { person, handle } = show({ guide });
    await takeSelfie(person);
    await chooseFile(person);
    await onScreen('preparing');
    await waitFor(() => expect(signals).toHaveLength(2));
    expect(signals[1]?.aborted).toBe(false);
    handle.current?.choose('reference', await photoFile('other.jpg', 'image/jpeg', 300, 300));
    await waitFor(() => expect(screenName()).toBe('ready'));
    expect(signals[1]?.aborted).toBe(true);
  });
});
