/** The camera in a hidden part of the page, and problems that must not be lost. */
import { screen, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import type { CameraRequest } from '../../src/camera/camera-options.ts';
import { cameraSession } from '../../src/camera/camera-session.ts';
import { en, type Messages } from '../../src/index.ts';
import { watchCamera } from '../support/camera.test-support.ts';
import {
  button,
  onScreen,
  part,
  problemCode,
  screenName,
  show,
  start,
  tidyPage,
} from '../support/widget.test-support.tsx';

const isReady = () => waitFor(() => expect(button(en.camera.shutter).disabled).toBe(false));

describe('H-13: a live camera in a part of the page', () => {
  tidyPage();

  it.each(['display: none', 'height: 0; overflow: hidden'])(
    'H-13: turns off when the part is %s, and on again when it is shown',
    async (style) => {
      const camera = watchCamera();
      const around = (widget: ReactNode) => <div data-testid="tab">{widget}</div>;
      const { person } = show({ around });
      await start(person);
      await isReady();
      const tab = screen.getByTestId('tab');
      tab.style.cssText = style;
      await waitFor(() => expect(camera.live()).toBe(0));
      expect(screenName()).toBe('camera');
      tab.style.cssText = '';
      await isReady();
      expect([camera.live(), ...camera.liveWhenAsked]).toEqual([1, 0, 0]);
    },
  );
});

describe('a problem of the camera', () => {
  tidyPage();

  it('F-8: that waits for its messages is shown, even if the language changes in the meantime', async () => {
    const language = (tag: string): Messages => ({
      ...en,
      tag,
      lazy: { ...en.lazy, problems: () => new Promise(() => {}) },
    });
    const camera = watchCamera();
    camera.refuse(new DOMException('', 'NotAllowedError'));
    const { person, change } = show({ language: language('en') });
    await start(person);
    await waitFor(() => expect(camera.ask).toHaveBeenCalled());
    change({ language: language('en-GB') });
    change({ language: language('en-AU') });
    await onScreen('problem');
    expect(problemCode()).toBe('camera-denied');
  });

  it('F-8: is not reported after the widget has unmounted', async () => {
    const language: Messages = {
      ...en,
      lazy: { ...en.lazy, problems: () => new Promise(() => {}) },
    };
    const camera = watchCamera();
    camera.refuse(new DOMException('', 'NotAllowedError'));
    const onProblem = vi.fn();
    const { person, unmount } = show({ language, onProblem });
    await start(person);
    await waitFor(() => expect(camera.ask).toHaveBeenCalled());
    vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['setTimeout', 'clearTimeout'] });
    unmount();
    await vi.advanceTimersByTimeAsync(5000);
    expect(onProblem).not.toHaveBeenCalled();
  });
});

describe('F-12: the time until we offer to cancel', () => {
  tidyPage();

  it.each([
    [Number.POSITIVE_INFINITY, 10 * 60_000, 'waiting'],
    [2 ** 40, 10 * 60_000, 'waiting'],
    [0, 10_500, 'unanswered'],
    [-1, 10_500, 'unanswered'],
    [Number.NaN, 30_000, 'waiting'],
    [Number.NaN, 60_500, 'unanswered'],
    [20_000, 19_000, 'waiting'],
    [20_000, 20_500, 'unanswered'],
  ] as const)(
    'F-12: of %s ms, after %i ms, the camera is %s',
    async (offerCancelAfterMs, after, status) => {
      vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['setTimeout', 'clearTimeout'] });
      watchCamera().hold();
      const { person } = show({ camera: { offerCancelAfterMs } });
      await start(person);
      await onScreen('camera');
      await vi.advanceTimersByTimeAsync(after);
      await waitFor(() => expect(part('hint')?.textContent).toBe(en.camera[status]));
    },
  );
});

describe('F-16: a stream that comes too late', () => {
  it('F-16: is stopped, is not shown, and replaces no other stream', () => {
    const asked: (CameraRequest | null)[] = [];
    const session = cameraSession({
      constraints: {},
      ask: (request) => asked.push(request),
      onStatus: () => {},
      onProblem: () => {},
    });
    const opened = () => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 8, height: 8 });
      canvas.getContext('2d');
      const stream = canvas.captureStream();
      const video = document.createElement('video');
      video.srcObject = stream;
      return {
        stream,
        video,
        state: () => [stream.getTracks()[0]?.readyState, video.srcObject === null],
      };
    };
    session.start();
    const first = asked[0] as CameraRequest;
    // The constraints fail, so the session requests the camera without them.
    session.refused(first, new DOMException('', 'OverconstrainedError'));
    const second = asked.at(-1) as CameraRequest;
    expect(second.number).not.toBe(first.number);
    const [late, kept, gone] = [opened(), opened(), opened()];
    session.opened(first, late.stream, late.video);
    expect(late.state()).toEqual(['ended', true]);
    session.opened(second, kept.stream, kept.video);
    expect(kept.state()).toEqual(['live', false]);
    session.end();
    expect(kept.state()).toEqual(['ended', true]);
    session.opened(second, gone.stream, gone.video);
    expect(gone.state()).toEqual(['ended', true]);
  });
});
