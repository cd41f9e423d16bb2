/** One visit to the camera. It is the only owner of the stream: whoever asks for one (react-webcam, or a raw video) hands it over here. */
import type { Problem } from '@facecompare/contract';
import type { CameraStatus } from '@facecompare/flow';
import { LONGEST_MS } from '../time/longest-ms.ts';
import { cameraFacts } from './camera-facts.ts';
import { cameraObstacle } from './camera-obstacle.ts';
import { cameraProblemOf } from './camera-problem.ts';
import { watchLive } from './watch-live.ts';
import { watchPlace } from './watch-place.ts';

export interface CameraListeners {
  readonly onStatus: (status: CameraStatus) => void;
  readonly onProblem: (problem: Problem) => void;
}

/** What is asked of the browser; only the answer to the latest question counts. */
export interface CameraRequest {
  /** No two questions of a page have the same one. */
  readonly number: number;
  readonly constraints: MediaTrackConstraints | true;
}

export interface CameraOptions extends CameraListeners {
  readonly constraints: MediaTrackConstraints;
  /** How long the browser's question may stay unanswered before leaving is offered, in milliseconds: 60,000, and never below 10,000. */
  readonly offerCancelAfterMs?: number | undefined;
  /** Asks the browser. Null shows nothing and asks for nothing. */
  readonly ask: (request: CameraRequest | null) => void;
}

/** How long a person may look at the browser's question before we explain it. */
const HELP_AFTER_MS = 10_000;
/** How long a busy camera gets before it is asked once more: another page may be letting go of it. */
const AGAIN_AFTER_MS = 700;
/** How long a page may be out of sight with its camera on. */
const HIDDEN_MS = 30_000;
/** Leaving is never offered sooner than this. */
const LEAST_OFFER_MS = 10_000;

let questions = 0;

export interface CameraSession {
  start(): void;
  /** The browser gave a stream, and this video shows it. A stream that nobody waits for is stopped at once. */
  opened(request: CameraRequest, stream: MediaStream, video: HTMLVideoElement | null): void;
  refused(request: CameraRequest, error: unknown): void;
  /** The camera is off, nothing is told afterwards, and no timer is left. */
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
  /** Ends the watch over the stream. */
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
  /** The picture stays black or stands still: a fresh stream may help, once. After it, the watch is more patient. */
  const renew = () => {
    if (renewed) return lost();
    renewed = true;
    begin();
  };
  /** Off until the page is seen again. */
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
      // An open question is left alone: the person may be in the settings because of it.
      if (release) hiddenTimer = setTimeout(rest, HIDDEN_MS);
    } else if (resting) {
      retried = renewed = false;
      begin();
    }
  };

  return {
    start() {
      const obstacle = cameraObstacle();
      // Not before whoever starts has everything in place.
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
        // A video that nobody shows any more would hold its stream.
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
      // What surrounds the video is there also while the camera is off.
      const place = video.parentElement;
      if (place)
        watchPlace(place, { signal: live.signal, onGone: rest, again: page.signal, onBack: seen });
    },
    refused(answered, error) {
      if (answered !== request) return;
      const problem = cameraProblemOf(error, cameraFacts());
      const { code } = problem;
      // Where nothing was wished for, nothing fits because there is nothing: so WebKitGTK says that there is no camera.
      if (code === 'camera-constraints' && wished === true)
        return fail({ ...problem, code: 'camera-missing' });
      if (code === 'camera-page-inactive') return rest();
      if (retried || (code !== 'camera-in-use' && code !== 'camera-constraints'))
        return fail(problem);
      letGo();
      retried = true;
      if (code === 'camera-in-use') timer = setTimeout(begin, AGAIN_AFTER_MS);
      else {
        // Chromium complains of the wishes even where the camera is denied; without any it says so.
        wished = true;
        begin();
      }
    },
    end,
  };
}

/** When leaving is offered: a minute unless given, and never sooner than ten seconds. Infinity never offers it. */
function offerAfterMs(given: number | undefined): number {
  if (given === undefined || Number.isNaN(given)) return 60_000;
  return given > LONGEST_MS ? Number.POSITIVE_INFINITY : Math.max(given, LEAST_OFFER_MS);
}
