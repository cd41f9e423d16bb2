/** The session alone, without a component that would stop a stream as well. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type FakeCamera, fakeCamera } from '../testing/index.ts';
import { type CameraRequest, type CameraSession, cameraSession } from './camera-session.ts';

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

/** A session that has asked its first question, and a video on the page. */
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
  /** The browser gives the camera. */
  const give = async (request: CameraRequest, to: HTMLVideoElement | null = video) => {
    const stream = await navigator.mediaDevices.getUserMedia({ video: true });
    if (to) to.srcObject = stream;
    session.opened(request, stream, to);
  };
  return { asked, statuses, problems, question, give, video };
}

describe('F-16: a stream', () => {
  it('F-16: is stopped at the end, and its video holds it no longer', async () => {
    const { question, give, video } = started();
    await give(question(0));
    expect(camera.liveTracks).toBe(1);
    session.end();
    expect([camera.liveTracks, video.srcObject]).toEqual([0, null]);
  });

  it('F-16: is stopped at once if it comes after the end', async () => {
    const { question, give, statuses } = started();
    session.end();
    await give(question(0));
    expect([camera.liveTracks, statuses, vi.getTimerCount()]).toEqual([0, ['starting'], 0]);
  });

  it('F-16: is stopped at once if another question was asked meanwhile', async () => {
    const { question, give, asked } = started();
    dispatchEvent(new Event('pagehide'));
    dispatchEvent(new Event('pageshow'));
    expect(asked.map((request) => request && 'asked')).toEqual(['asked', null, 'asked']);
    await give(question(0));
    expect(camera.liveTracks).toBe(0);
    await give(question(2));
    expect(camera.liveTracks).toBe(1);
  });

  it('F-16: is stopped at once if no video shows it', async () => {
    const { question, give } = started();
    await give(question(0), null);
    expect(camera.liveTracks).toBe(0);
  });

  it('F-16: is stopped while the page is left, and the pause is reported', async () => {
    const { question, give, statuses } = started();
    await give(question(0));
    dispatchEvent(new Event('pagehide'));
    expect([camera.liveTracks, statuses.at(-1)]).toEqual([0, 'paused']);
  });
});

it('F-16: a busy camera is asked once more, and only once', () => {
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

it('F-16: an answer to a question that is no longer asked reports no problem', () => {
  const { question, problems } = started();
  dispatchEvent(new Event('pagehide'));
  session.refused(question(0), new DOMException('', 'NotAllowedError'));
  expect(problems).toEqual([]);
});
