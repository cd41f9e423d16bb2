import { cleanup, screen, waitFor } from '@testing-library/react';
import { Component, Fragment, type ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { cdp } from 'vitest/browser';
import { en } from '../../src/index.ts';
import { problemMessages } from '../../src/locales/en/problems.ts';
import { watchCamera } from '../support/camera.test-support.ts';
import { ON_PREACT } from '../support/renderer.test-support.ts';
import {
  bothPhotos,
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
} from '../support/widget.test-support.tsx';

const shutter = () => button(en.camera.shutter);
const ready = () => waitFor(() => expect(shutter().disabled).toBe(false));
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

class Boundary extends Component<{
  readonly children: ReactNode;
  readonly onError: (error: unknown) => void;
}> {
  override state = { failed: false };
  static getDerivedStateFromError = () => ({ failed: true });
  override componentDidCatch(error: unknown) {
    this.props.onError(error);
  }
  override render() {
    return this.state.failed ? <p>Something else</p> : this.props.children;
  }
}

describe('the camera is off', () => {
  tidyPage();

  it.each([{ strict: false }, { strict: true }])(
    'C-20 after unmounting while the permission prompt is open, strict: $strict',
    async ({ strict }) => {
      const camera = watchCamera();
      const held = [camera.hold(), ...(strict ? [camera.hold()] : [])];
      const { person, unmount } = show({ strict });
      await start(person);
      await onScreen('camera');
      await waitFor(() => expect(camera.ask).toHaveBeenCalledTimes(held.length));
      unmount();
      for (const prompt of held) await prompt.give();
      await waitFor(() => expect(camera.live()).toBe(0));
      expect(camera.tracks).toHaveLength(held.length);
    },
  );

  it.each([{ strict: false }, { strict: true }])(
    'C-22 except for one stream while it is shown, strict: $strict',
    async ({ strict }) => {
      const camera = watchCamera();
      const { person } = show({ strict });
      await start(person);
      await ready();
      expect(camera.live()).toBe(1);
      expect(camera.ask.mock.calls.length).toBeLessThanOrEqual(strict ? 2 : 1);
      expect(document.querySelectorAll('video')).toHaveLength(1);
    },
  );

  // Between the browser's answer and the first frame some promises resolve before React renders.
  it.each(Array.from({ length: 12 }, (_, steps) => steps))(
    'C-21 after unmounting %i steps after the answer',
    async (steps) => {
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
    },
  );

  it('C-21 after unmounting in each state of the camera screen', async () => {
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

  it('C-21 after unmounting while the code loads, and while the photos are sent', async () => {
    const camera = watchCamera();
    const fetching = show();
    await start(fetching.person);
    await waitFor(() => expect(camera.live()).toBe(1), { interval: 1 });
    fetching.unmount();
    expect(camera.live()).toBe(0);

    const sending = show({ steps: [{ answer: 'never' }] });
    await bothPhotos(sending.person);
    await sending.person.click(button(en.ready.compare));
    await onScreen('comparing');
    sending.unmount();
    expect(camera.live()).toBe(0);
    await waitFor(() => expect(sending.backend.aborted).toBe(1));
    await pause(50);
    expect(camera.tracks.every(({ readyState }) => readyState === 'ended')).toBe(true);
  });

  // On Preact the page of the test keeps its videos. The element's own test is in e2e.
  it.skipIf(ON_PREACT)(
    'C-23 after a hundred mounts and unmounts, with no track, video, worker or object URL left',
    async () => {
      const camera = watchCamera();
      const workers = vi.spyOn(globalThis, 'Worker');
      const made = vi.spyOn(URL, 'createObjectURL');
      const revoked = vi.spyOn(URL, 'revokeObjectURL');
      const videos: WeakRef<HTMLVideoElement>[] = [];
      // A separate function, because the async test would keep its last video.
      const videosShown = () =>
        [...document.querySelectorAll('video')].map((video) => new WeakRef(video));
      const consent = { noticeVersion: '1', token: 'signed' };
      for (let round = 0; round < 100; round++) {
        const { unmount, person } = show({ consent });
        button(en.welcome.start).click();
        await waitFor(() => expect(screenName()).toBe('camera'));
        // Some rounds take a photo, which has an object URL while it is shown.
        if (round % 10 === 0) await shoot(person);
        else await pause(round % 10);
        videos.push(...videosShown());
        unmount();
      }
      await waitFor(() => expect(camera.live()).toBe(0));
      expect(document.querySelectorAll('video')).toHaveLength(0);
      expect(workers.mock.calls.length).toBeLessThanOrEqual(1);
      expect(made.mock.calls.length).toBeGreaterThanOrEqual(10);
      const outstanding = made.mock.results
        .map(({ value }) => value)
        .filter((url) => !revoked.mock.calls.some(([gone]) => gone === url));
      expect(outstanding).toEqual([]);
      expect(videos.length).toBeGreaterThan(50);
      await waitFor(async () => {
        await cdp().send('HeapProfiler.collectGarbage');
        expect(videos.filter((video) => video.deref()).length).toBe(0);
      });
    },
  );

  it('C-29 after the widget throws while rendering, and after it is replaced as in hot reloading', async () => {
    vi.mocked(console.error).mockImplementation(() => {});
    const thrown: unknown[] = [];
    const camera = watchCamera();
    const { person, change } = show({
      around: (widget) => <Boundary onError={(error) => thrown.push(error)}>{widget}</Boundary>,
    });
    await start(person);
    await ready();
    expect(camera.live()).toBe(1);
    const messages = {
      get camera(): never {
        throw new Error('These words cannot be read.');
      },
    };
    change({ messages });
    await waitFor(() => expect(screen.getByText('Something else')).toBeTruthy());
    expect(thrown.length).toBe(1);
    expect(camera.live()).toBe(0);
    cleanup();

    let version = 0;
    const hot = show({ around: (widget) => <Fragment key={version}>{widget}</Fragment> });
    await start(hot.person);
    await ready();
    version++;
    hot.change({});
    expect(screenName()).toBe('welcome');
    expect(camera.live()).toBe(0);
    expect(camera.tracks).toHaveLength(2);
    vi.mocked(console.error).mockClear();
  });

  it.each([{ strict: false }, { strict: true }])(
    'C-23 and its video has no stream, strict: $strict',
    async ({ strict }) => {
      const { person, unmount } = show({ strict });
      await start(person);
      await ready();
      const video = document.querySelector('video');
      expect(video?.srcObject).toBeInstanceOf(MediaStream);
      unmount();
      expect(video?.isConnected).toBe(false);
      expect(video?.srcObject).toBeNull();
    },
  );

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

describe('a camera that changes its state', () => {
  tidyPage();

  it('C-14 is reported when it stops for good, and can be opened again', async () => {
    const camera = watchCamera();
    const { person } = show();
    await start(person);
    await ready();
    camera.tracks[0]?.dispatchEvent(new Event('ended'));
    await waitFor(() => expect(problemCode()).toBe('camera-lost'));
    expect(heading().textContent).toBe(problemMessages.problems['camera-lost'].heading);
    expect(camera.live()).toBe(0);
    await person.click(button(en.retry));
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
    await waitFor(() => expect(shutter().disabled).toBe(true));
    expect(part('hint')?.textContent).toBe(en.camera.paused);
    expect(screen.getByRole('status').textContent).toBe(en.camera.paused);
    camera.tracks[0]?.dispatchEvent(new Event('unmute'));
    await waitFor(() => expect(shutter().disabled).toBe(false));
    expect(part('hint')).toBeNull();
    await shoot(person);
  });

  it('C-31 ignores a short pause while it starts', async () => {
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

  it('C-34 shows its picture in a video that phones play inline', async () => {
    const { person } = show();
    await start(person);
    await ready();
    const video = document.querySelector('video');
    expect([video?.playsInline, video?.muted, video?.autoplay, video?.controls]).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(video?.getAttribute('aria-label')).toBe(en.camera.preview);
  });

  it('C-36 has a picture as soon as the shutter is enabled, twelve times out of twelve', async () => {
    const onProblem = vi.fn();
    const { person } = show({ onProblem });
    await start(person);
    for (let round = 0; round < 12; round++) {
      await shoot(person);
      await person.click(button(en.photo.retake));
    }
    expect(onProblem).not.toHaveBeenCalled();
  });

  it('C-15 is requested once, and once more for a retake', async () => {
    const camera = watchCamera();
    const { person } = show();
    await takeSelfie(person);
    expect(camera.ask).toHaveBeenCalledTimes(1);
    expect(camera.ask.mock.calls[0]?.[0]).toEqual({
      video: { width: { ideal: 1280 }, height: { ideal: 720 }, facingMode: 'user' },
    });
  });
});

describe('C-11: a permission prompt without an answer', () => {
  tidyPage();

  /**
   * A minute is too long for a test, so the widget's timers are fake; those of the camera and React
   * are real.
   */
  async function askAndWait(props: Parameters<typeof show>[0] = {}) {
    const camera = watchCamera();
    const prompt = camera.hold();
    const { person } = show(props);
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
    return { camera, prompt, person, hintAfter };
  }

  it.each([
    ['a minute', {}, 60_000],
    ['as long as the host says', { camera: { offerCancelAfterMs: 180_000 } }, 180_000],
  ])(
    'is explained after ten seconds, can be left after %s, and a late camera is stopped',
    async (_, props, offered) => {
      const { camera, prompt, person, hintAfter } = await askAndWait(props);
      expect(await hintAfter(offered - 10_010)).toBe(en.camera.waiting);
      expect(await hintAfter(10)).toBe(en.camera.unanswered);
      vi.useRealTimers();
      expect(en.camera.unanswered).toContain(en.cancel);
      expect(screen.getByRole('status').textContent).toBe(en.camera.unanswered);
      expect(camera.ask).toHaveBeenCalledTimes(1);
      await person.click(button(en.cancel));
      await onScreen('add');
      await prompt.give();
      await waitFor(() => expect(camera.live()).toBe(0));
      expect(camera.tracks).toHaveLength(1);
      await person.click(button(en.camera.open));
      await shoot(person);
      expect(camera.ask).toHaveBeenCalledTimes(2);
    },
  );

  it('still opens the camera when the answer comes late', async () => {
    const { prompt, person, hintAfter } = await askAndWait();
    await hintAfter(100_000);
    vi.useRealTimers();
    await prompt.give();
    await shoot(person);
  });
});
