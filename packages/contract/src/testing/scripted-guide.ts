import type { LoadProgress } from '../backend.ts';
import type { ComparedImage } from '../compared-image.ts';
import type { FaceGuide, GuideReading, PhotoFinding } from '../face-guide.ts';
import { untilAborted } from '../http/until-aborted.ts';
import { type Problem, ProblemError, type Side } from '../problem.ts';

export interface GuideScript {
  /** The first reading; `see` changes it. The default is a face without a correction. */
  readonly reading?: GuideReading;
  /** Milliseconds between two readings; the default is 50. */
  readonly everyMs?: number;
  /** Downloads to report before the first reading, one every `everyMs`. */
  readonly progress?: readonly LoadProgress[];
  /** Why the camera cannot be watched. */
  readonly problem?: Problem;
  /**
   * Returns the finding for a photo, or why it cannot be inspected. The default finds no problem.
   */
  readonly inspect?: (image: ComparedImage, side: Side) => PhotoFinding | Problem;
  /**
   * The index of the best frame, or why it cannot be chosen; the default is the first. `'never'`
   * waits until it is aborted.
   */
  readonly best?: number | Problem | 'never';
}

export interface ScriptedGuide extends FaceGuide {
  /** Changes the reading from now on, and reports it at once. */
  see(reading: Partial<GuideReading>): void;
  /** How many watches were started, and how many of them run now. */
  readonly begun: number;
  readonly running: number;
  /** How many frames there were to choose from, for each call. */
  readonly bursts: readonly number[];
  /** The photos that were inspected. */
  readonly inspected: readonly ComparedImage[];
}

/** A face in the middle, large enough, without a correction. */
export const GOOD_READING: GuideReading = {
  hint: null,
  face: { x: 0.35, y: 0.2, width: 0.3, height: 0.55 },
};

export function scriptedGuide({
  reading = GOOD_READING,
  everyMs = 50,
  progress = [],
  problem,
  inspect = () => ({ hint: null, problem: null, faces: [] }),
  best = 0,
}: GuideScript = {}): ScriptedGuide {
  let now = reading;
  let begun = 0;
  const watches = new Set<() => void>();
  const bursts: number[] = [];
  const inspected: ComparedImage[] = [];
  return {
    see(next) {
      now = { hint: null, face: GOOD_READING.face, ...next };
      for (const read of watches) read();
    },
    get begun() {
      return begun;
    },
    get running() {
      return watches.size;
    },
    bursts,
    inspected,
    async watch(_video, { signal, onReading, onProgress }) {
      begun++;
      if (problem) throw new ProblemError(problem);
      const left = [...progress];
      const read = () => onReading(now);
      const tick = () => {
        const loaded = left.shift();
        if (loaded) onProgress?.(loaded);
        else read();
      };
      watches.add(read);
      const timer = setInterval(tick, everyMs);
      await untilAborted(new Promise(() => {}), signal).catch(() => {});
      clearInterval(timer);
      watches.delete(read);
    },
    async inspect(image, { signal, side }) {
      if (signal.aborted) throw new ProblemError({ code: 'aborted' });
      inspected.push(image);
      const found = inspect(image, side);
      if ('code' in found) throw new ProblemError(found);
      return found;
    },
    async chooseBest(frames, { signal }) {
      bursts.push(frames.length);
      if (best === 'never') return untilAborted(new Promise(() => {}), signal);
      if (typeof best !== 'number') throw new ProblemError(best);
      return best;
    },
  };
}
