/** The person leaves the page and comes back while the camera is on. */
import { waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { en } from '../../src/index.ts';
import { watchCamera } from '../support/camera.test-support.ts';
import {
  button,
  onScreen,
  part,
  root,
  screenName,
  shoot,
  show,
  start,
  tidyPage,
} from '../support/widget.test-support.tsx';

const shutter = () => button(en.camera.shutter);
const ready = () => waitFor(() => expect(shutter().disabled).toBe(false));
const later = globalThis.setTimeout;
const afterFrames = () => new Promise((resolve) => later(resolve, 60));

const hide = (hidden: boolean) => {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(hidden);
  document.dispatchEvent(new Event('visibilitychange'));
};
const turn = (type: 'pagehide' | 'pageshow', persisted: boolean) =>
  window.dispatchEvent(new PageTransitionEvent(type, { persisted }));

async function opened(strict = false) {
  const camera = watchCamera();
  const onProblem = vi.fn();
  const { person, unmount } = show({ onProblem, strict });
  await start(person);
  await ready();
  const asked = camera.ask.mock.calls.length;
  return { camera, person, onProblem, unmount, asked };
}

describe('a page that the person leaves', () => {
  tidyPage();

  it.each([true, false])('C-27: stops the camera at once, persisted: %s', async (persisted) => {
    const { camera, onProblem } = await opened();
    turn('pagehide', persisted);
    expect(camera.live()).toBe(0);
    await afterFrames();
    expect(document.querySelector('video')).toBeNull();
    expect(shutter().disabled).toBe(true);
    expect(onProblem).not.toHaveBeenCalled();
  });

  it.each([false, true])(
    'C-27: requests the camera again when the person comes back, and never shows a dead picture, strict: %s',
    async (strict) => {
      const { camera, person, asked } = await opened(strict);
      turn('pagehide', true);
      await afterFrames();
      expect(part('hint')?.textContent).toBe(en.camera.paused);
      turn('pageshow', true);
      await shoot(person);
      expect(camera.ask.mock.calls.length).toBeLessThanOrEqual(asked * 2);
      expect(camera.liveWhenAsked[asked]).toBe(0);
    },
  );

  it('C-27: stops a camera that opens after the person left, and requests it again', async () => {
    const camera = watchCamera();
    const prompt = camera.hold();
    const { person } = show();
    await start(person);
    await waitFor(() => expect(camera.ask).toHaveBeenCalledTimes(1));
    turn('pagehide', true);
    await prompt.give();
    await waitFor(() => expect(camera.live()).toBe(0));
    turn('pageshow', true);
    await shoot(person);
    expect(camera.ask).toHaveBeenCalledTimes(2);
    expect(camera.live()).toBe(0);
  });

  it('C-27: requests nothing when the person comes back to a screen without a camera', async () => {
    const { camera, person } = await opened();
    await person.click(button(en.cancel));
    await onScreen('add');
    turn('pagehide', true);
    turn('pageshow', true);
    await afterFrames();
    expect(camera.ask).toHaveBeenCalledTimes(1);
    expect(screenName()).toBe('add');
  });
});

describe('a page that is hidden', () => {
  tidyPage();

  /** Half a minute is too long for a test, so the widget's timers are fake. */
  const hiddenFor = async (milliseconds: number) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    hide(true);
    vi.advanceTimersByTime(milliseconds);
    await afterFrames();
    vi.useRealTimers();
  };

  it('C-28: keeps the camera for 30 s', async () => {
    const { camera } = await opened();
    await hiddenFor(29_999);
    expect(camera.live()).toBe(1);
    hide(false);
    await ready();
    expect(camera.ask).toHaveBeenCalledTimes(1);
  });

  it('C-28: stops the camera after 30 s, and opens it again with one request when it is visible', async () => {
    const { camera, person, onProblem } = await opened();
    await hiddenFor(30_000);
    expect(camera.live()).toBe(0);
    expect(shutter().disabled).toBe(true);
    expect(camera.ask).toHaveBeenCalledTimes(1);
    hide(false);
    hide(false);
    await shoot(person);
    expect(camera.ask).toHaveBeenCalledTimes(2);
    expect(camera.liveWhenAsked).toEqual([0, 0]);
    expect(onProblem).not.toHaveBeenCalled();
  });

  it('C-28: restarts the 30 s each time it is hidden', async () => {
    const { camera } = await opened();
    for (let round = 0; round < 3; round++) {
      await hiddenFor(20_000);
      hide(false);
    }
    expect(camera.live()).toBe(1);
    expect(camera.ask).toHaveBeenCalledTimes(1);
  });

  it('C-28: leaves an open permission prompt alone, because the person may answer it elsewhere', async () => {
    const camera = watchCamera();
    const prompt = camera.hold();
    const { person } = show();
    await start(person);
    await waitFor(() => expect(camera.ask).toHaveBeenCalledTimes(1));
    await hiddenFor(40_000);
    hide(false);
    await prompt.give();
    await shoot(person);
    expect(camera.ask).toHaveBeenCalledTimes(1);
  });

  it('C-33: does not count as a frozen picture', async () => {
    const { camera } = await opened();
    hide(true);
    await new Promise((resolve) => later(resolve, 2500));
    hide(false);
    await ready();
    expect(camera.ask).toHaveBeenCalledTimes(1);
    expect(root().dataset.screen).toBe('camera');
  });
});
