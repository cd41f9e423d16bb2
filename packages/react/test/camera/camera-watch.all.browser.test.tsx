/** What happens to the picture, the camera and the permission while the camera is on. */
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { en } from '../../src/index.ts';
import { problemMessages } from '../../src/locales/en/problems.ts';
import { paintedCamera, watchCamera } from '../support/camera.test-support.ts';
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
  tidyPage,
} from '../support/widget.test-support.tsx';

const shutter = () => button(en.camera.shutter);
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const ready = () => waitFor(() => expect(shutter().disabled).toBe(false));

/** Returns whether the shutter was enabled at any moment from now on. */
function watchShutter() {
  let open = false;
  const look = () => {
    open ||= screenName() === 'camera' && !shutter().disabled;
  };
  const observer = new MutationObserver(look);
  observer.observe(document.body, { subtree: true, childList: true, attributes: true });
  look();
  return () => {
    observer.disconnect();
    return open;
  };
}

/** Shows the widget with a camera that the test paints. */
async function before(shows: 'a picture' | 'black' = 'a picture') {
  const camera = watchCamera();
  const painted = paintedCamera();
  painted.show(shows);
  camera.giveFrom(painted.stream);
  const onProblem = vi.fn();
  const { person } = show({ onProblem });
  await start(person);
  if (shows === 'a picture') await ready();
  return { camera, painted, person, onProblem };
}

describe('a picture that goes away', () => {
  tidyPage();

  it('C-32: that is black from the start never enables the shutter, causes one new request, and is then reported', async () => {
    const { camera, onProblem } = await before('black');
    const opened = watchShutter();
    await waitFor(() => expect(camera.ask).toHaveBeenCalledTimes(2));
    expect(screenName()).toBe('camera');
    expect(camera.liveWhenAsked).toEqual([0, 0]);
    await onScreen('problem');
    expect(opened()).toBe(false);
    expect(problemCode()).toBe('camera-lost');
    expect(heading().textContent).toBe(problemMessages.problems['camera-lost'].heading);
    expect(camera.ask).toHaveBeenCalledTimes(2);
    expect(onProblem).toHaveBeenCalledTimes(1);
    expect(camera.live()).toBe(0);
  });

  it('C-32: that turns black disables the shutter within 250 ms, and a new camera with a picture enables it again', async () => {
    const { camera, painted, person, onProblem } = await before();
    painted.show('black');
    await waitFor(() => expect(shutter().disabled).toBe(true));
    const opened = watchShutter();
    await waitFor(() => expect(camera.ask).toHaveBeenCalledTimes(2));
    expect(opened()).toBe(false);
    painted.show('a picture');
    await shoot(person);
    expect(onProblem).not.toHaveBeenCalled();
    expect(camera.liveWhenAsked).toEqual([0, 0]);
  });

  it('C-32: that is black for four samples and then shows something causes no new request', async () => {
    const { camera, painted } = await before();
    painted.show('black');
    await pause(600);
    painted.show('a picture');
    await ready();
    await pause(700);
    expect(camera.ask).toHaveBeenCalledTimes(1);
    expect(shutter().disabled).toBe(false);
  });

  it('C-33: that is frozen for 1.5 s causes a new request, and is reported when it freezes again', async () => {
    const { camera, painted } = await before();
    painted.show('nothing new');
    await waitFor(() => expect(camera.ask).toHaveBeenCalledTimes(2), { interval: 10 });
    expect(camera.liveWhenAsked).toEqual([0, 0]);
    painted.show('a picture');
    await ready();
    painted.show('nothing new');
    // H-18: it waits longer than the first time, because a camera may send a frame every few
    // seconds.
    await waitFor(() => expect(problemCode()).toBe('camera-lost'));
    expect(camera.ask).toHaveBeenCalledTimes(2);
    expect(camera.live()).toBe(0);
  });

  it('C-33: that shows a still scene of a working camera causes no new request', async () => {
    const camera = watchCamera();
    const canvas = Object.assign(document.createElement('canvas'), { width: 64, height: 64 });
    const context = canvas.getContext('2d');
    camera.giveFrom(() => {
      const stream = canvas.captureStream(30);
      const timer = setInterval(() => {
        if (context) context.fillStyle = '#886';
        context?.fillRect(0, 0, 64, 64);
        if (!stream.active) clearInterval(timer);
      }, 30);
      return stream;
    });
    const { person } = show();
    await start(person);
    await ready();
    await pause(2500);
    expect(camera.ask).toHaveBeenCalledTimes(1);
    expect(shutter().disabled).toBe(false);
  });

  it('C-30: that comes back after a pause enables the shutter only when it shows something', async () => {
    const { camera, painted, person } = await before();
    await pause(1000);
    camera.tracks[0]?.dispatchEvent(new Event('mute'));
    await waitFor(() => expect(shutter().disabled).toBe(true));
    expect(screen.getByRole('status').textContent).toBe(en.camera.paused);
    painted.show('black');
    // A long pause is not a frozen picture.
    await pause(2200);
    expect(camera.ask).toHaveBeenCalledTimes(1);
    const opened = watchShutter();
    camera.tracks[0]?.dispatchEvent(new Event('unmute'));
    await pause(400);
    expect(opened()).toBe(false);
    painted.show('a picture');
    await waitFor(() => expect(shutter().disabled).toBe(false));
    await shoot(person);
    expect(camera.ask).toHaveBeenCalledTimes(1);
  });

  it('C-31: that is muted in the first second is shown as paused after a second', async () => {
    const { camera } = await before();
    camera.tracks[0]?.dispatchEvent(new Event('mute'));
    await pause(700);
    expect(shutter().disabled).toBe(false);
    await waitFor(() => expect(shutter().disabled).toBe(true));
    expect(part('hint')?.textContent).toBe(en.camera.paused);
  });
});

describe('a permission that is revoked', () => {
  tidyPage();

  /**
   * A page cannot change Chromium's real permission, so the test replaces what Chromium reports.
   */
  async function granted() {
    const permission = Object.assign(new EventTarget(), { state: 'granted' });
    vi.spyOn(navigator.permissions, 'query').mockResolvedValue(
      permission as unknown as PermissionStatus,
    );
    const camera = watchCamera();
    const { person } = show();
    await start(person);
    await ready();
    return { camera, permission };
  }

  it('C-14: is reported within 250 ms, even if the track goes on', async () => {
    const { camera, permission } = await granted();
    permission.state = 'denied';
    permission.dispatchEvent(new Event('change'));
    await waitFor(() => expect(problemCode()).toBe('camera-lost'));
    expect(camera.live()).toBe(0);
    expect(camera.ask).toHaveBeenCalledTimes(1);
  });

  it('C-14: is not reported when the browser would only ask again next time', async () => {
    const { camera, permission } = await granted();
    permission.state = 'prompt';
    permission.dispatchEvent(new Event('change'));
    await pause(300);
    expect(screenName()).toBe('camera');
    expect(camera.live()).toBe(1);
  });

  it('does not stop the camera when the browser cannot report it', async () => {
    vi.spyOn(navigator.permissions, 'query').mockRejectedValue(new TypeError('camera'));
    const { person } = show();
    await start(person);
    await shoot(person);
  });
});

describe('a video that does not play by itself', () => {
  tidyPage();

  /** Rejects every `play()` with this error, and pauses the video. */
  function refusePlay(name: string) {
    return vi.spyOn(HTMLMediaElement.prototype, 'play').mockImplementation(function (
      this: HTMLMediaElement,
    ) {
      this.pause();
      return Promise.reject(new DOMException('', name));
    });
  }

  it('C-34: asks for a tap, and plays with it', async () => {
    const camera = watchCamera();
    const play = refusePlay('NotAllowedError');
    const onProblem = vi.fn();
    const { person } = show({ onProblem });
    await start(person);
    await waitFor(() => expect(button(en.camera.blocked).dataset.part).toBe('hint'));
    expect(shutter().disabled).toBe(true);
    // The button stays while the browser still rejects `play()`.
    await person.click(button(en.camera.blocked));
    await pause(2500);
    expect(shutter().disabled).toBe(true);
    expect(camera.ask).toHaveBeenCalledTimes(1);
    play.mockRestore();
    await person.click(button(en.camera.blocked));
    await shoot(person);
    expect(onProblem).not.toHaveBeenCalled();
    expect(camera.ask).toHaveBeenCalledTimes(1);
  });

  it('C-34: reports nothing when another `play()` replaced the first', async () => {
    const real = HTMLMediaElement.prototype.play;
    vi.spyOn(HTMLMediaElement.prototype, 'play').mockImplementation(async function (
      this: HTMLMediaElement,
    ) {
      await real.call(this);
      throw new DOMException('', 'AbortError');
    });
    const onProblem = vi.fn();
    const { person } = show({ onProblem });
    await start(person);
    await ready();
    expect(screen.queryByRole('button', { name: en.camera.blocked })).toBeNull();
    await shoot(person);
    expect(onProblem).not.toHaveBeenCalled();
  });
});
