/** Simulates an hour of waiting with fake timers. */
import { expect, vi } from 'vitest';
import { reach, type WidgetState } from '../support/states.test-support.ts';
import { heading, part, root } from '../support/widget.test-support.tsx';

const HOUR = 3_600_000;

const SLICE = 1000;

/** Uses a message channel, because the timers are fake. */
function nextTask(done: (value: unknown) => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = done;
  port2.postMessage(null);
}

/** Each read of a video returns a later time, because the fake clock does not drive the camera. */
function letVideosGoOn(): void {
  let time = 0;
  Object.defineProperty(HTMLVideoElement.prototype, 'requestVideoFrameCallback', {
    value: undefined,
    configurable: true,
    writable: true,
  });
  vi.spyOn(HTMLMediaElement.prototype, 'currentTime', 'get').mockImplementation(() => ++time);
}

const tellOf = () => ({
  screen: root().dataset.screen,
  heading: heading().textContent,
  focus: document.activeElement,
  ticked: [...root().querySelectorAll<HTMLInputElement>('[type="checkbox"]')].map(
    ({ checked }) => checked,
  ),
  photos: root().querySelectorAll('img').length,
  alternative: part('alternative')?.checkVisibility(),
});

/** Reaches the state, does nothing for an hour, and expects no change. */
export async function waitIn(state: WidgetState): Promise<void> {
  letVideosGoOn();
  vi.useFakeTimers({
    shouldAdvanceTime: true,
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'],
  });
  await reach(state);
  // Wait for pending renders.
  await vi.advanceTimersByTimeAsync(500);
  const before = tellOf();
  for (let waited = 0; waited < HOUR; waited += SLICE) {
    vi.advanceTimersByTime(SLICE);
    // Let React render what the timers caused before the next ones run.
    await new Promise((resolve) => nextTask(resolve));
  }
  expect(tellOf()).toEqual(before);
}
