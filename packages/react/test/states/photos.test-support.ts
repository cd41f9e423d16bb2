/** A photo is added, prepared and reviewed, and then both photos are ready. */
import { type GuideScript, scriptedGuide } from '@facecompare/contract/testing';
import { waitFor } from '@testing-library/react';
import { expect } from 'vitest';
import { en } from '../../src/index.ts';
import { fine, MIDDLE, patternFile } from '../support/gate.test-support.ts';
import {
  bothPhotos,
  button,
  carrying,
  chooseFile,
  drop,
  onScreen,
  part,
  root,
  shoot,
  start,
  takeSelfie,
} from '../support/widget.test-support.tsx';
import { cameraReady, type WidgetState } from './state.test-support.ts';

const finding = (inspect: NonNullable<GuideScript['inspect']>) => () => ({
  guide: scriptedGuide({ inspect }),
});
const found = () => waitFor(() => expect(part('face-crop')).toBeTruthy());

export const PHOTOS: readonly WidgetState[] = [
  {
    name: 'add-selfie',
    reach: async (person) => {
      await start(person);
      await cameraReady();
      await person.click(button(en.cancel));
      await onScreen('add');
    },
  },
  { name: 'add', reach: takeSelfie },
  {
    name: 'add-by-camera-only',
    props: () => ({ sources: { reference: ['camera'] } }),
    reach: takeSelfie,
  },
  {
    name: 'add-something-that-is-no-photo',
    reach: async (person) => {
      await takeSelfie(person);
      drop(carrying());
      await waitFor(() =>
        expect(part('drop-zone')?.textContent).toContain(en.photo.rejectedDrop.noFile),
      );
    },
  },
  {
    name: 'preparing',
    props: () => ({
      guide: {
        ...scriptedGuide(),
        inspect: (_, { side }) =>
          side === 'selfie' ? Promise.resolve(fine()) : new Promise(() => {}),
      },
    }),
    reach: async (person) => {
      await takeSelfie(person);
      await chooseFile(person);
      await onScreen('preparing');
    },
  },
  { name: 'review', reach: (person) => start(person).then(() => shoot(person)) },
  {
    name: 'review-face-found',
    props: finding(() => fine(MIDDLE)),
    reach: async (person) => {
      await start(person);
      await shoot(person);
      await found();
    },
  },
  { name: 'ready', reach: bothPhotos },
  { name: 'ready-tries-counted', props: () => ({ maxAttempts: 3 }), reach: bothPhotos },
  {
    name: 'ready-faces-found',
    props: finding(() => fine(MIDDLE)),
    reach: (person) => bothPhotos(person).then(found),
  },
  {
    name: 'ready-same-picture',
    props: () => ({ sources: { selfie: ['file'] } }),
    reach: async (person, { handle }) => {
      await start(person);
      for (const side of ['selfie', 'reference'] as const)
        handle.current?.choose(side, await patternFile(7));
      await waitFor(() => expect(root().dataset.screen).toBe('ready'));
    },
  },
];
