/** One attempt to have a live camera: what is told about it, and when. Whoever asks for the stream (react-webcam, or a raw video) reports here. */
import type { Problem } from '@facecompare/contract';
import type { CameraStatus } from '@facecompare/flow';
import { cameraFacts } from './camera-facts.ts';
import { cameraProblemOf } from './camera-problem.ts';
import { watchTrack } from './watch-track.ts';

export interface CameraListeners {
  readonly onStatus: (status: CameraStatus) => void;
  readonly onProblem: (problem: Problem) => void;
}

/** How long a person may look at the browser's question before we explain it. */
const HELP_AFTER_MS = 10_000;
/** How long a busy camera gets before it is asked once more: another page may be letting go of it. */
const AGAIN_AFTER_MS = 700;

export interface CameraSession {
  /** The browser gave a stream. */
  opened(stream: MediaStream): void;
  /** The video shows its first frame. */
  showing(): void;
  /** The browser refused; `again` asks once more. */
  refused(error: unknown, again: () => void): void;
  /** Nothing is told afterwards, and no timer is left. */
  end(): void;
}

export function cameraSession({ onStatus, onProblem }: CameraListeners): CameraSession {
  let asked = 1;
  let ended = false;
  let stopWatching = () => {};
  let timer = setTimeout(() => onStatus('waiting'), HELP_AFTER_MS);
  onStatus('starting');

  const end = () => {
    ended = true;
    clearTimeout(timer);
    stopWatching();
  };
  const fail = (problem: Problem) => {
    end();
    onProblem(problem);
  };

  return {
    opened(stream) {
      clearTimeout(timer);
      const [track] = stream.getVideoTracks();
      if (ended || !track) return;
      stopWatching = watchTrack(track, {
        onEnded: () => fail({ code: 'camera-lost' }),
        onMuted: () => onStatus('paused'),
        onUnmuted: () => onStatus('live'),
      });
    },
    showing() {
      if (!ended) onStatus('live');
    },
    refused(error, again) {
      clearTimeout(timer);
      if (ended) return;
      const problem = cameraProblemOf(error, cameraFacts());
      if (problem.code !== 'camera-in-use' || asked > 1) return fail(problem);
      asked++;
      timer = setTimeout(again, AGAIN_AFTER_MS);
    },
    end,
  };
}
