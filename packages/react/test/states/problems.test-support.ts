/** The camera or the photo is rejected: one state for each family of problems. */
import type { PhotoFinding } from '@facecompare/contract';
import { scriptedGuide } from '@facecompare/contract/testing';
import { screen, waitFor } from '@testing-library/react';
import { expect, vi } from 'vitest';
import { problemMessages } from '../../src/locales/en/problems.ts';
import { watchCamera } from '../support/camera.test-support.ts';
import { fine, MIDDLE, refused, SEVERAL } from '../support/gate.test-support.ts';
import {
  chooseFile,
  onScreen,
  part,
  problemCode,
  start,
  takeSelfie,
} from '../support/widget.test-support.tsx';
import type { WidgetState } from './state.test-support.ts';

type Props = NonNullable<WidgetState['props']>;
const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Safari/537.36';

/** The browser rejects the camera request. */
const camera = (
  name: string,
  refusal: string,
  code: string,
  shown: string,
  props: Props = () => ({}),
): WidgetState => ({
  name,
  props,
  reach: async (person) => {
    vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue(CHROME);
    const error = new DOMException('', refusal);
    watchCamera().refuse(error, error, error);
    await start(person);
    await onScreen('problem');
    expect(problemCode()).toBe(code);
    await waitFor(() => expect(part(shown)).toBeTruthy());
  },
});

/** A file is chosen as the reference photo, and rejected. */
const file = (name: string, chosen: () => File): WidgetState => ({
  name,
  reach: async (person) => {
    await takeSelfie(person);
    await chooseFile(person, chosen());
    await onScreen('problem');
  },
});

/** A guide rejects the first reference photo, and accepts the next one. */
const gate = (name: string, refusal: PhotoFinding, shown: string): WidgetState => ({
  name,
  props: () => {
    let looks = 0;
    return {
      guide: scriptedGuide({
        inspect: (_, side) => (side === 'reference' && looks++ === 0 ? refusal : fine(MIDDLE)),
      }),
    };
  },
  reach: async (person) => {
    await takeSelfie(person);
    await chooseFile(person);
    await onScreen('problem');
    await waitFor(() => expect(part(shown)).toBeTruthy());
  },
});

export const PROBLEMS: readonly WidgetState[] = [
  camera('problem-camera-denied', 'NotAllowedError', 'camera-denied', 'steps'),
  camera('problem-camera-missing', 'NotFoundError', 'camera-missing', 'photo-picker', () => ({
    sources: { selfie: ['camera', 'file'] },
  })),
  camera('problem-camera-in-use', 'NotReadableError', 'camera-in-use', 'steps'),
  camera('problem-camera-disabled', 'SecurityError', 'camera-disabled', 'copy-link'),
  {
    name: 'problem-camera-link-copied',
    reach: async (person) => {
      watchCamera().refuse(new DOMException('', 'SecurityError'));
      vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
      await start(person);
      await person.click(await screen.findByRole('button', { name: problemMessages.link.copy }));
      await waitFor(() => expect(part('status')?.textContent).toBe(problemMessages.link.copied));
    },
  },
  {
    name: 'problem-camera-link-to-copy-by-hand',
    reach: async (person) => {
      watchCamera().refuse(new DOMException('', 'SecurityError'));
      vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(
        new DOMException('', 'NotAllowedError'),
      );
      await start(person);
      await person.click(await screen.findByRole('button', { name: problemMessages.link.copy }));
      await screen.findByRole('textbox', { name: problemMessages.link.copy });
    },
  },
  {
    name: 'problem-page-insecure',
    reach: async (person) => {
      const secure = vi.spyOn(window, 'isSecureContext', 'get').mockReturnValue(false);
      await start(person);
      await onScreen('problem');
      expect(problemCode()).toBe('camera-insecure-page');
      secure.mockRestore();
      await screen.findByRole('link', { name: `https://${location.host}` });
    },
  },
  file('problem-file-empty', () => new File([], 'empty.jpg', { type: 'image/jpeg' })),
  gate('problem-photo-blurred', refused('low-quality', 'blurred', MIDDLE), 'review'),
  gate('problem-photo-several-faces', SEVERAL, 'faces'),
];
