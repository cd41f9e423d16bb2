/** Runs in a browser in which the person has denied the camera. */
import { waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { en } from '../../src/index.ts';
import { problemMessages } from '../../src/locales/en/problems.ts';
import { watchCamera } from '../support/camera.test-support.ts';
import {
  button,
  chooseFile,
  heading,
  onScreen,
  part,
  photoInput,
  problemCode,
  show,
  start,
  tidyPage,
} from '../support/widget.test-support.tsx';

describe('a camera that is really denied', () => {
  tidyPage();

  it('C-1: is reported as denied, with the steps to allow it, and requested again only by the person', async () => {
    const camera = watchCamera();
    const { person } = show({ alternative: { label: 'Verify by post', href: '/post' } });
    await start(person);
    await onScreen('problem');
    expect(problemCode()).toBe('camera-denied');
    expect(heading().textContent).toBe('The camera is blocked');
    const steps = problemMessages.steps['camera-denied'].chrome;
    expect(steps).toHaveLength(3);
    await waitFor(() => {
      for (const step of steps) expect(part('steps')?.textContent).toContain(step);
    });
    expect(document.querySelector<HTMLAnchorElement>('a')?.textContent).toBe('Verify by post');
    expect(camera.ask).toHaveBeenCalledTimes(1);
    await person.click(button(en.retry));
    await onScreen('problem');
    expect(camera.ask).toHaveBeenCalledTimes(2);
    expect(camera.tracks).toHaveLength(0);
  });

  it('C-6: is reported as denied although Chromium complains about the constraints', async () => {
    const { person } = show({ camera: { width: 99_999, height: 99_999 } });
    await start(person);
    await onScreen('problem');
    expect(problemCode()).toBe('camera-denied');
  });

  it('C-6: is requested once without constraints when Chromium rejects them first', async () => {
    const { mediaDevices } = navigator;
    const real = mediaDevices.getUserMedia.bind(mediaDevices);
    const thrown: string[] = [];
    const ask = vi.spyOn(mediaDevices, 'getUserMedia').mockImplementation(async (asked) => {
      // Constraints that no camera meets, instead of our preferences, because Chromium only rejects
      // constraints.
      const video = asked?.video === true ? true : { width: { exact: 99_999 } };
      return real({ video }).catch((error) => {
        thrown.push(error.name);
        throw error;
      });
    });
    const { person } = show();
    await start(person);
    await onScreen('problem');
    expect(problemCode()).toBe('camera-denied');
    expect(thrown).toEqual(['OverconstrainedError', 'NotAllowedError']);
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('P-30: shows the alternative, one press of Tab away', async () => {
    const { person } = show({ alternative: { label: 'Verify by post', href: '#post' } });
    await start(person);
    await onScreen('problem');
    await userEvent.tab();
    expect(document.activeElement?.textContent).toBe('Verify by post');
    expect(document.activeElement?.checkVisibility()).toBe(true);
  });

  it('C-1: still allows a file', async () => {
    const { person } = show({ sources: { selfie: ['camera', 'file'] } });
    await start(person);
    await onScreen('problem');
    await chooseFile(person);
    await onScreen('add');
    expect(photoInput().disabled).toBe(false);
  });
});
