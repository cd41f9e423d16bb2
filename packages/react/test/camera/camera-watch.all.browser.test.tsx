/** The camera is on; what becomes of its picture, its device and its permission. */
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { en } from '../../src/index.ts';
import { problemTexts } from '../../src/locales/en/problems.ts';
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

/** Whether the shutter could be pressed at any moment from now on. */
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

/** The widget before a camera that the test paints. */
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

  it('C-32: that is black from the start never opens the shutter, is asked for anew once, and then told', async () => {
    const { camera, onProblem } = await before('black');
    const opened = watchShutter();
    await waitFor(() => expect(camera.ask).toHaveBeenCalledTimes(2));
    expect(screenName()).toBe('camera');
    expect(camera.liveWhenAsked).toEqual([0, 0]);
    await onScreen('problem');
    expect(opened()).toBe(false);
    expect(problemCode()).toBe('camera-lost');
    expect(heading().textContent).toBe(problemTexts.problems['camera-lost'].heading);
    expect(camera.ask).toHaveBeenCalledTimes(2);
    expect(onProblem).toHaveBeenCalledTimes(1);
    expect(camera.live()).toBe(0);
  });

  it('C-32: that turns black closes the shutter within 250 ms, and a fresh camera that shows something opens it again', async () => {
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

  it('C-32: that is black for four looks of the watch and then shows something is left alone', async () => {
    const { camera, painted } = await before();
    painted.show('black');
    await pause(600);
    painted.show('a picture');
    await ready();
    await pause(700);
    expect(camera.ask).toHaveBeenCalledTimes(1);
    expect(shutter().disabled).toBe(false);
  });

  it('C-33: that stands still for 1.5 s is asked for anew, and told where it stands still again', async () => {
    const { camera, painted } = await before();
    painted.show('nothing new');
    await waitFor(() => expect(camera.ask).toHaveBeenCalledTimes(2), { interval: 10 });
    expect(camera.liveWhenAsked).toEqual([0, 0]);
    painted.show('a picture');
    await ready();
    painted.show('nothing new');
    // H-18: more patiently than the first time, because a camera may give a frame every few seconds.
    await waitFor(() => expect(problemCode()).toBe('camera-lost'));
    expect(camera.ask).toHaveBeenCalledTimes(2);
    expect(camera.live()).toBe(0);
  });

  it('C-33: is left alone while nothing moves in front of a camera that works', async () => {
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

  it('C-30: that comes back after a pause opens the shutter only once it shows something', async () => {
    const { camera, painted, person } = await before();
    await pause(1000);
    camera.tracks[0]?.dispatchEvent(new Event('mute'));
    await waitFor(() => expect(shutter().disabled).toBe(true));
    expect(screen.getByRole('status').textContent).toBe(en.camera.paused);
    painted.show('black');
    // A pause of any length is no frozen picture.
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

  it('C-31: that is paused in the first second is paused for the person once a second has passed', async () => {
    const { camera } = await before();
    camera.tracks[0]?.dispatchEvent(new Event('mute'));
    await pause(700);
    expect(shutter().disabled).toBe(false);
    await waitFor(() => expect(shutter().disabled).toBe(true));
    expect(part('hint')?.textContent).toBe(en.camera.paused);
  });
});

describe('a permission that goes away', () => {
  tidyPage();

  /** Chromium's own permission cannot be changed from a page; what it tells can. */
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

  it('C-14: is told within 250 ms, though the track goes on', async () => {
    const { camera, permission } = await granted();
    permission.state = 'denied';
    permission.dispatchEvent(new Event('change'));
    await waitFor(() => expect(problemCode()).toBe('camera-lost'));
    expect(camera.live()).toBe(0);
    expect(camera.ask).toHaveBeenCalledTimes(1);
  });

  it('C-14: is not gone where the browser would only ask again the next time', async () => {
    const { camera, permission } = await granted();
    permission.state = 'prompt';
    permission.dispatchEvent(new Event('change'));
    await pause(300);
    expect(screenName()).toBe('camera');
    expect(camera.live()).toBe(1);
  });

  it('works where nobody can be asked about it', async () => {
    vi.spyOn(navigator.permissions, 'query').mockRejectedValue(new TypeError('camera'));
    const { person } = show();
    await start(person);
    await shoot(person);
  });
});

describe('a video that does not play by itself', () => {
  tidyPage();

  /** Refuses every play with such an error until told otherwise, and holds the picture still. */
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
    // Still refused, it is still there.
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

  it('C-34: says nothing of a play that another one overtook', async () => {
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
