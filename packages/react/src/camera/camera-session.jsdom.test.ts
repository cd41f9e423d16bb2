/** Tests the session alone, because a component would also stop a stream. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type FakeCamera, fakeCamera } from '../testing/index.ts';
import type { CameraRequest } from './camera-options.ts';
import { type CameraSession, cameraSession } from './camera-session.ts';

let camera: FakeCamera;
let session: CameraSession;
beforeEach(() => {
  vi.useFakeTimers();
  camera = fakeCamera();
});
afterEach(() => {
  session.end();
  expect(camera.liveTracks).toBe(0);
  camera.restore();
  document.body.replaceChildren();
  vi.useRealTimers();
});

/** Returns a session with an open camera request, and a video on the page. */
function started() {
  const asked: (CameraRequest | null)[] = [];
  const [statuses, problems]: [string[], string[]] = [[], []];
  session = cameraSession({
    constraints: {},
    ask: (request) => asked.push(request),
    onStatus: (status) => statuses.push(status),
    onProblem: ({ code }) => problems.push(code),
  });
  session.start();
  const video = document.body.appendChild(document.createElement('video'));
  const question = (at: number): CameraRequest => {
    const request = asked[at];
    if (!request) throw new Error(`There is no question ${at}.`);
    return request;
  };
  /** The browser opens the camera. */
  const give = async (request: CameraRequest, to: HTMLVideoElement | null = video) => {
    const stream = await navigator.mediaDevices.getUserMedia({ video: true });
    if (to) to.srcObject = stream;
    session.opened(request, stream, to);
  };
  return { asked, statuses, problems, question, give, video };
}

describe('F-16: a stream', () => {
  it('F-16: is stopped when the session ends, and its video releases it', async () => {
    const { question, give, video } = started();
    await give(question(0));
    expect(camera.liveTracks).toBe(1);
    session.end();
    expect([camera.liveTracks, video.srcObject]).toEqual([0, null]);
  });

  it('F-16: is stopped at once when it arrives after the session has ended', async () => {
    const { question, give, statuses } = started();
    session.end();
    await give(question(0));
    expect([camera.liveTracks, statuses, vi.getTimerCount()]).toEqual([0, ['starting'], 0]);
  });

  it('F-16: is stopped at once when another request was made in the meantime', async () => {
    const { question, give, asked } = started();
    dispatchEvent(new Event('pagehide'));
    dispatchEvent(new Event('pageshow'));
    expect(asked.map((request) => request && 'asked')).toEqual(['asked', null, 'asked']);
    await give(question(0));
    expect(camera.liveTracks).toBe(0);
    await give(question(2));
    expect(camera.liveTracks).toBe(1);
  });

  it('F-16: is stopped at once when no video shows it', async () => {
    const { question, give } = started();
    await give(question(0), null);
    expect(camera.liveTracks).toBe(0);
  });

  it('F-16: is stopped when the person leaves the page, and the session reports the pause', async () => {
    const { question, give, statuses } = started();
    await give(question(0));
    dispatchEvent(new Event('pagehide'));
    expect([camera.liveTracks, statuses.at(-1)]).toEqual([0, 'paused']);
  });
});

it('F-16: requests a busy camera a second time, and no more', () => {
  const { question, asked, problems } = started();
  const busy = new DOMException('', 'NotReadableError');
  session.refused(question(0), busy);
  expect([asked.length, problems]).toEqual([1, []]);
  vi.advanceTimersByTime(700);
  expect(asked).toHaveLength(2);
  session.refused(question(1), busy);
  vi.advanceTimersByTime(60_000);
  expect([asked.length, problems]).toEqual([2, ['camera-in-use']]);
});

it('F-16: reports no problem for an answer to an outdated request', () => {
  const { question, problems } = started();
  dispatchEvent(new Event('pagehide'));
  session.refused(question(0), new DOMException('', 'NotAllowedError'));
  expect(problems).toEqual([]);
});
