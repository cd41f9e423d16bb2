/** An hour of waiting, in no time. */
import { expect, vi } from 'vitest';
import { reach, type WidgetState } from '../support/states.test-support.ts';
import { heading, part, root } from '../support/widget.test-support.tsx';

const HOUR = 3_600_000;

const SLICE = 1000;

/** Not one of the faked timers. */
function nextTask(done: (value: unknown) => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = done;
  port2.postMessage(null);
}

/** Every look at a video finds a later frame: the clock that runs is not that of the camera. */
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

/** Reaches the state, does nothing for an hour, and expects to find everything as it was. */
export async function waitIn(state: WidgetState): Promise<void> {
  letVideosGoOn();
  vi.useFakeTimers({
    shouldAdvanceTime: true,
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'],
  });
  await reach(state);
  // What is still on its way to the screen arrives.
  await vi.advanceTimersByTimeAsync(500);
  const before = tellOf();
  for (let waited = 0; waited < HOUR; waited += SLICE) {
    vi.advanceTimersByTime(SLICE);
    // What the timers set off is drawn before the next ones run.
    await new Promise((resolve) => nextTask(resolve));
  }
  expect(tellOf()).toEqual(before);
}
