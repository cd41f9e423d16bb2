/**
 * One camera session. It is the only owner of the stream. The part that requests a stream
 * (react-webcam or a plain video) passes it to the session.
 */
import type { Problem } from '@facecompare/contract';
import { cameraFacts } from './camera-facts.ts';
import { cameraObstacle } from './camera-obstacle.ts';
import type { CameraOptions, CameraRequest } from './camera-options.ts';
import { cameraProblemOf } from './camera-problem.ts';
import { offerAfterMs } from './offer-after-ms.ts';
import { watchLive } from './watch-live.ts';
import { watchPlace } from './watch-place.ts';

/** How long the permission prompt may stay open before we explain it. */
const HELP_AFTER_MS = 10_000;
/**
 * How long we wait before we request a busy camera a second time. Another page may be releasing it.
 */
const AGAIN_AFTER_MS = 700;
/** How long the camera may stay on while the page is hidden. */
const HIDDEN_MS = 30_000;

let questions = 0;

export interface CameraSession {
  start(): void;
  /**
   * The browser opened a stream and this video shows it. A stream that is no longer wanted is
   * stopped at once.
   */
  opened(request: CameraRequest, stream: MediaStream, video: HTMLVideoElement | null): void;
  refused(request: CameraRequest, error: unknown): void;
  /** Turns the camera off and clears the timers. The session calls no listener afterwards. */
  end(): void;
}

export function cameraSession({
  constraints,
  offerCancelAfterMs,
  ask,
  onStatus,
  onProblem,
}: CameraOptions): CameraSession {
  const page = new AbortController();
  const offerAfter = offerAfterMs(offerCancelAfterMs);
  let wished: CameraRequest['constraints'] = constraints;
  let request: CameraRequest | null = null;
  /** Stops the stream; null while there is none. */
  let release: (() => void) | null = null;
  /** Aborts the watch over the stream. */
  let live = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hiddenTimer: ReturnType<typeof setTimeout> | undefined;
  let retried = false;
  let renewed = false;
  let resting = false;

  const letGo = () => {
    clearTimeout(timer);
    clearTimeout(hiddenTimer);
    live.abort();
    request = null;
    release?.();
    release = null;
  };
  const begin = () => {
    letGo();
    resting = false;
    onStatus('starting');
    timer = setTimeout(() => {
      onStatus('waiting');
      if (Number.isFinite(offerAfter))
        timer = setTimeout(() => onStatus('unanswered'), offerAfter - HELP_AFTER_MS);
    }, HELP_AFTER_MS);
    live = new AbortController();
    request = { number: ++questions, constraints: wished };
    ask(request);
  };
  const end = () => {
    page.abort();
    letGo();
  };
  const fail = (problem: Problem) => {
    end();
    onProblem(problem);
  };
  const lost = () => fail({ code: 'camera-lost' });
  /**
   * The picture stays black or frozen. A new stream may help, so we request a new stream, but only
   * once. After that, the picture may be frozen for longer before we give up.
   */
  const renew = () => {
    if (renewed) return lost();
    renewed = true;
    begin();
  };
  /** Turns the camera off until the page is visible again. */
  const rest = () => {
    if (page.signal.aborted) return;
    letGo();
    resting = true;
    ask(null);
    onStatus('paused');
  };
  const seen = () => {
    clearTimeout(hiddenTimer);
    if (document.hidden) {
      // We leave an open permission prompt alone, because the person may be in the settings to
      // answer it.
      if (release) hiddenTimer = setTimeout(rest, HIDDEN_MS);
    } else if (resting) {
      retried = renewed = false;
      begin();
    }
  };

  return {
    start() {
      const obstacle = cameraObstacle();
      // The caller may not have its listeners in place yet.
      if (obstacle) return queueMicrotask(() => page.signal.aborted || onProblem(obstacle));
      document.addEventListener('visibilitychange', seen, page);
      addEventListener('pageshow', seen, page);
      addEventListener('pagehide', rest, page);
      begin();
    },
    opened(answered, stream, video) {
      const tracks = stream.getTracks();
      const stop = () => {
        for (const track of tracks) track.stop();
        // A video that is no longer shown would keep its stream.
        if (video?.srcObject === stream) video.srcObject = null;
      };
      if (answered !== request || !video) return stop();
      clearTimeout(timer);
      release = stop;
      seen();
      watchLive(video, tracks[0] as MediaStreamTrack, {
        signal: live.signal,
        patient: renewed,
        onStatus,
        onBroken: renew,
        onLost: lost,
      });
      // We watch the parent of the video, because only the parent stays while the camera is off.
      const place = video.parentElement;
      if (place)
        watchPlace(place, { signal: live.signal, onGone: rest, again: page.signal, onBack: seen });
    },
    refused(answered, error) {
      if (answered !== request) return;
      const problem = cameraProblemOf(error, cameraFacts());
      const { code } = problem;
      // If we set no constraints, a constraints error means that there is no camera. WebKitGTK
      // reports it this way.
      if (code === 'camera-constraints' && wished === true)
        return fail({ ...problem, code: 'camera-missing' });
      if (code === 'camera-page-inactive') return rest();
      if (retried || (code !== 'camera-in-use' && code !== 'camera-constraints'))
        return fail(problem);
      letGo();
      retried = true;
      if (code === 'camera-in-use') timer = setTimeout(begin, AGAIN_AFTER_MS);
      else {
        // Chromium reports the constraints even if the camera is denied. Without constraints it
        // reports the denial.
        wished = true;
        begin();
      }
    },
    end,
  };
}
