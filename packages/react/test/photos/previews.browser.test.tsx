/// <reference types="vite/client" />
/**
 * How a photo is shown: mirrored in the same way on every screen, and marked for session recorders.
 */
import { waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import '../../src/styles/face-compare.css';
import { en } from '../../src/index.ts';
import {
  button,
  compared,
  onScreen,
  part,
  photoFile,
  root,
  shoot,
  show,
  start,
  tidyPage,
} from '../support/widget.test-support.tsx';

const MIRROR = 'matrix(-1, 0, 0, 1, 0, 0)';
const turned = () =>
  [...root().querySelectorAll('img[data-part="photo-preview"]')].map(
    (photo) => getComputedStyle(photo).transform === MIRROR,
  );

describe('a preview', () => {
  tidyPage();

  it('H-18 of the selfie stays mirrored from the camera to the verdict, and that of the reference photo never is', async () => {
    const { person } = show();
    await start(person);
    await onScreen('camera');
    await waitFor(() =>
      expect(getComputedStyle(root().querySelector('video') ?? root()).transform).toBe(MIRROR),
    );
    await shoot(person);
    expect(turned()).toEqual([true]);
    await person.click(button(en.photo.keep));
    await onScreen('add');
    await person.upload(part('photo-picker') as HTMLInputElement, await photoFile());
    await onScreen('ready');
    expect(turned()).toEqual([true, false]);
    await person.click(button(en.ready.compare));
    await onScreen('match');
    expect(turned()).toEqual([true, false]);
  });

  it('H-18 of a selfie from a file is not mirrored, so that its text is readable', async () => {
    const { person, handle } = show({ sources: { selfie: ['file'] } });
    await start(person);
    for (const side of ['selfie', 'reference'] as const)
      handle.current?.choose(
        side,
        await photoFile(side, 'image/jpeg', side === 'selfie' ? 400 : 500),
      );
    await onScreen('ready');
    expect(turned()).toEqual([false, false]);
  });

  it('H-18 has the attributes for session recorders, even with a class of the host', async () => {
    const { person } = show({ classNames: { 'photo-preview': 'mine', camera: 'mine' } });
    const marks = (name: string) => {
      const { className, dataset } = part(name) ?? root();
      return [
        className,
        dataset.private,
        dataset.hjSuppress,
        dataset.ddPrivacy,
        dataset.clarityMask,
      ];
    };
    const expected = [
      'rr-block sentry-block ph-no-capture fs-exclude mine',
      '',
      '',
      'hidden',
      'true',
    ];
    await start(person);
    await onScreen('camera');
    await waitFor(() => expect(marks('camera')).toEqual(expected));
    await shoot(person);
    expect(marks('photo-preview')).toEqual(expected);
  });

  it('H-18 of every photo in the verdict has them', async () => {
    const { person } = show();
    await compared(person, 'match');
    const photos = [...root().querySelectorAll('img')];
    expect(photos).toHaveLength(2);
    expect(photos.every(({ classList }) => classList.contains('rr-block'))).toBe(true);
  });
});
