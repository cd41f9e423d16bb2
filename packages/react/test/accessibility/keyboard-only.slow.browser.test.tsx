/// <reference types="vite/client" />
/**
 * Choices and ways back, with real keys of the browser. For the whole flow see
 * keyboard.browser.test.tsx.
 */
import { waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../src/styles/face-compare.css';
import { en } from '../../src/index.ts';
import { cameraReady } from '../states/state.test-support.ts';
import { watchCamera } from '../support/camera.test-support.ts';
import { ALTERNATIVE, reach, STATES } from '../support/states.test-support.ts';
import {
  onScreen,
  part,
  photoInput,
  screenName,
  show,
  tidyPage,
} from '../support/widget.test-support.tsx';
import { nameOf } from './controls.test-support.ts';

const stateOf = (name: string) => {
  const found = STATES.find((state) => state.name === name);
  if (!found) throw new Error(`There is no state ${name}.`);
  return found;
};

async function tabTo(name: string): Promise<Element> {
  for (let presses = 0; presses < 12; presses++) {
    await userEvent.tab();
    const { activeElement } = document;
    if (activeElement && nameOf(activeElement) === name) return activeElement;
  }
  throw new Error(`Tab does not lead to "${name}".`);
}

describe('P-32 with only a keyboard', () => {
  tidyPage();

  it('chooses another camera', async () => {
    await reach(stateOf('camera-live-several'));
    const { ask } = watchCamera();
    const picker = (await tabTo(en.camera.choose)) as HTMLSelectElement;
    expect(picker.selectedOptions[0]?.label).toBe('Camera of this laptop');
    await userEvent.keyboard('{ArrowDown}');
    await waitFor(() => expect(ask).toHaveBeenCalledTimes(1));
    expect(ask.mock.lastCall?.[0]).toMatchObject({ video: { deviceId: 'second' } });
    await cameraReady();
    expect(document.activeElement).toBe(picker);
  });

  it.each([' ', '{Enter}'])('opens the button in the drop zone with "%s"', async (key) => {
    await reach(stateOf('add'));
    expect(part('drop-zone')).toBeTruthy();
    const input = await tabTo(en.photo.choose);
    expect(input).toBe(photoInput());
    const opened = vi.fn((event: Event) => event.preventDefault());
    input.addEventListener('click', opened);
    await userEvent.keyboard(key);
    expect(opened).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['camera-live', 'add'],
    ['camera-starting', 'add'],
    ['camera-unanswered', 'add'],
    ['comparing', 'ready'],
    ['comparing-download', 'ready'],
  ])('leaves %s with Cancel', async (name, after) => {
    await reach(stateOf(name));
    await tabTo(en.cancel);
    await userEvent.keyboard('{Enter}');
    await onScreen(after);
  });

  it.each([
    'camera-starting',
    'camera-blocked',
    'camera-paused',
    'camera-live',
    'camera-guide-corrects',
  ])('closes %s with Escape and turns the camera off, wherever the focus is', async (name) => {
    const camera = watchCamera();
    await reach(stateOf(name));
    await tabTo(ALTERNATIVE.label);
    await userEvent.keyboard('{Escape}');
    await onScreen('add');
    await waitFor(() => expect(camera.live()).toBe(0));
  });

  it('starts a video that the browser blocked', async () => {
    await reach(stateOf('camera-blocked'));
    await tabTo(en.camera.blocked);
    vi.mocked(HTMLMediaElement.prototype.play).mockRestore();
    await userEvent.keyboard('{Enter}');
    await cameraReady();
  });

  it.each([
    'camera-live',
    'add',
    'review',
    'ready',
    'comparing',
    'match',
    'no-match-no-tries-left',
    'failed',
    'problem-camera-denied',
  ])('withdraws everything from %s', async (name) => {
    await reach(stateOf(name));
    await tabTo(en.withdraw);
    await userEvent.keyboard(' ');
    // Without a try left, the person cannot start again.
    await onScreen(name === 'no-match-no-tries-left' ? 'ended' : 'welcome');
  });

  it('opens and closes the notice', async () => {
    show();
    const notice = await tabTo(en.welcome.notice);
    for (const open of [true, false]) {
      await userEvent.keyboard('{Enter}');
      expect((notice.parentElement as HTMLDetailsElement).open).toBe(open);
    }
  });

  it('chooses one of several faces', async () => {
    await reach(stateOf('problem-photo-several-faces'));
    await tabTo('Face 2 of 3');
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(screenName()).toBe('ready'));
  });
});
