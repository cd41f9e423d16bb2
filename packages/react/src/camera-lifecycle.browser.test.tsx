import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { watchCamera } from './camera.test-support.ts';
import { en } from './index.ts';
import {
  button,
  heading,
  onScreen,
  part,
  problemCode,
  screenName,
  shoot,
  show,
  start,
  takeSelfie,
  tidyPage,
} from './widget.test-support.tsx';

const shutter = () => button(en.camera.shutter);
const ready = () => waitFor(() => expect(shutter().disabled).toBe(false), { timeout: 3000 });
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('the camera is off', () => {
  tidyPage();

  it.each([{ strict: false }, { strict: true }])(
    'C-20 after unmounting while the browser still asks, strict: $strict',
    async ({ strict }) => {
      const camera = watchCamera();
      const held = [camera.hold(), ...(strict ? [camera.hold()] : [])];
      const { person, unmount } = show({ strict });
      await start(person);
      await onScreen('camera');
      unmount();
      for (const prompt of held) await prompt.give();
      await waitFor(() => expect(camera.live()).toBe(0), { timeout: 100 });
      expect(camera.tracks).toHaveLength(held.length);
    },
  );

  it.each([{ strict: false }, { strict: true }])('C-22 but for one stream while it is shown, strict: $strict', async ({ strict }) => {
    const camera = watchCamera();
    const { person } = show({ strict });
    await start(person);
    await ready();
    expect(camera.live()).toBe(1);
    expect(camera.ask.mock.calls.length).toBeLessThanOrEqual(strict ? 2 : 1);
    expect(document.querySelectorAll('video')).toHaveLength(1);
  });

  // Between the browser's answer and the first frame there are some promises, and React has not drawn yet.
  it.each(Array.from({ length: 12 }, (_, steps) => steps))('C-21 after unmounting %i steps behind the answer', async (steps) => {
    const camera = watchCamera();
    const prompt = camera.hold();
    const { person, unmount } = show();
    await start(person);
    await onScreen('camera');
    await prompt.give();
    for (let step = 0; step < steps; step++) await Promise.resolve();
    unmount();
    await pause(50);
    expect(camera.tracks).toHaveLength(1);
    expect(camera.live()).toBe(0);
  });

  it('C-21 after unmounting on each screen of the camera', async () => {
    const camera = watchCamera();
    const shown = show();
    await start(shown.person);
    await waitFor(() => expect(camera.live()).toBe(1));
    shown.unmount();
    expect(camera.live()).toBe(0);

    const live = show();
    await start(live.person);
    await ready();
    live.unmount();
    expect(camera.live()).toBe(0);

    const shooting = show();
    await start(shooting.person);
    await ready();
    shutter().click();
    shooting.unmount();
    expect(camera.live()).toBe(0);
  });

  it('C-23 after a hundred mounts and unmounts', async () => {
    const camera = watchCamera();
    for (let round = 0; round < 100; round++) {
      const { unmount } = show({ consent: { noticeVersion: '1', token: 'signed' } });
      button(en.welcome.start).click();
      await waitFor(() => expect(screenName()).toBe('camera'));
      await pause(round % 10);
      unmount();
    }
    await waitFor(() => expect(camera.live()).toBe(0));
    expect(document.querySelectorAll('video')).toHaveLength(0);
  }, 30_000);

  it.each([{ strict: false }, { strict: true }])('C-23 and the video it was in holds no stream, strict: $strict', async ({ strict }) => {
    const { person, unmount } = show({ strict });
    await start(person);
    await ready();
    const video = document.querySelector('video');
    expect(video?.srcObject).toBeInstanceOf(MediaStream);
    unmount();
    expect(video?.isConnected).toBe(false);
    expect(video?.srcObject).toBeNull();
  });

  it('after Cancel and after Escape', async () => {
    const camera = watchCamera();
    const { person } = show();
    await start(person);
    await ready();
    await person.click(button(en.cancel));
    await onScreen('add');
    expect(camera.live()).toBe(0);
    await person.click(button(en.camera.open));
    await ready();
    expect(camera.live()).toBe(1);
    await person.keyboard('{Escape}');
    await onScreen('add');
    expect(camera.live()).toBe(0);
  });
});

describe('a camera that changes its mind', () => {
  tidyPage();

  it('C-14 is told when it stops for good, and opened anew', async () => {
    const camera = watchCamera();
    const { person } = show();
    await start(person);
    await ready();
    camera.tracks[0]?.dispatchEvent(new Event('ended'));
    await waitFor(() => expect(problemCode()).toBe('camera-lost'), { timeout: 250 });
    expect(heading().textContent).toBe(en.problems['camera-lost'].heading);
    expect(camera.live()).toBe(0);
    await person.click(button(en.again));
    await shoot(person);
    expect(camera.ask).toHaveBeenCalledTimes(2);
  });

  it('C-30 takes no photo while it is paused', async () => {
    const camera = watchCamera();
    const { person } = show();
    await start(person);
    await ready();
    await pause(1000);
    camera.tracks[0]?.dispatchEvent(new Event('mute'));
    await waitFor(() => expect(shutter().disabled).toBe(true), { timeout: 250 });
    expect(part('hint')?.textContent).toBe(en.camera.paused);
    expect(screen.getByRole('status').textContent).toBe(en.camera.paused);
    camera.tracks[0]?.dispatchEvent(new Event('unmute'));
    await waitFor(() => expect(shutter().disabled).toBe(false), { timeout: 250 });
    expect(part('hint')).toBeNull();
    await shoot(person);
  });

  it('C-31 overlooks a pause of a moment while it starts', async () => {
    const camera = watchCamera();
    const { person } = show();
    await start(person);
    await ready();
    camera.tracks[0]?.dispatchEvent(new Event('mute'));
    await pause(100);
    expect(shutter().disabled).toBe(false);
    camera.tracks[0]?.dispatchEvent(new Event('unmute'));
    await pause(1100);
    expect(shutter().disabled).toBe(false);
  });

  it('C-34 shows it in a video that phones play in place', async () => {
    const { person } = show();
    await start(person);
    await ready();
    const video = document.querySelector('video');
    expect([video?.playsInline, video?.muted, video?.autoplay, video?.controls]).toEqual([true, true, true, false]);
    expect(video?.getAttribute('aria-label')).toBe(en.camera.preview);
  });

  it('C-36 has a picture as soon as the shutter can be pressed, twelve times out of twelve', async () => {
    const onProblem = vi.fn();
    const { person } = show({ onProblem });
    await start(person);
    for (let round = 0; round < 12; round++) {
      await shoot(person);
      await person.click(button(en.photo.retake));
    }
    expect(onProblem).not.toHaveBeenCalled();
  });

  it('C-15 asks once a visit, and once more for a retake', async () => {
    const camera = watchCamera();
    const { person } = show();
    await takeSelfie(person);
    expect(camera.ask).toHaveBeenCalledTimes(1);
    expect(camera.ask.mock.calls[0]?.[0]).toEqual({ video: { width: { ideal: 1280 }, height: { ideal: 720 }, facingMode: 'user' } });
  });
});

describe('C-11 a question nobody answers', () => {
  tidyPage();

  /** Ten seconds are too long for a test, so the widget's clock is ours; the camera's and React's are their own. */
  async function askAndWait() {
    const camera = watchCamera();
    const prompt = camera.hold();
    const { person } = show();
    await person.click(screen.getByRole('checkbox'));
    const later = globalThis.setTimeout;
    const hintAfter = async (milliseconds: number) => {
      vi.advanceTimersByTime(milliseconds);
      await new Promise((resolve) => later(resolve, 60));
      return part('hint')?.textContent;
    };
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    button(en.welcome.start).click();
    expect(await hintAfter(0)).toBe(en.camera.starting);
    expect(await hintAfter(9_990)).toBe(en.camera.starting);
    expect(shutter().disabled).toBe(true);
    expect(await hintAfter(10)).toBe(en.camera.waiting);
    vi.useRealTimers();
    return { camera, prompt, person };
  }

  it('is explained after ten seconds, can be left, and a late camera is let go of', async () => {
    const { camera, prompt, person } = await askAndWait();
    expect(screen.getByRole('status').textContent).toBe(en.camera.waiting);
    await person.click(button(en.cancel));
    await onScreen('add');
    await prompt.give();
    await waitFor(() => expect(camera.live()).toBe(0), { timeout: 100 });
    expect(camera.tracks).toHaveLength(1);
    await person.click(button(en.camera.open));
    await shoot(person);
    expect(camera.ask).toHaveBeenCalledTimes(2);
  });

  it('still opens the camera when the answer comes late', async () => {
    const { prompt, person } = await askAndWait();
    await prompt.give();
    await shoot(person);
  });
});
