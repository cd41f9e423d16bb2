import type { GuideHint, GuideReading } from '@facecompare/contract';
import type { Look } from '../face-reader.ts';
import type { Gates } from '../pipeline/quality/gates.ts';
import { judgeFrame } from '../pipeline/quality/judge-frame.ts';
import { type Moment, motionBetween } from '../pipeline/quality/measure-motion.ts';
import { fractionOf } from './files/fraction-of.ts';
import { measuresOf } from './judge-look.ts';

/** Which watch of a camera a frame belongs to, and when it was taken, in milliseconds. */
export interface FrameMoment {
  readonly watch: number;
  readonly time: number;
}

/**
 * Judges the frames of a watch one after the other; another watch starts without a memory of the
 * last one.
 */
export function createFrameJudge({
  camera,
}: Gates): (look: Look, moment: FrameMoment) => GuideReading {
  let last: {
    readonly watch: number;
    readonly moment: Moment | null;
    readonly shown: GuideHint | null;
  } | null = null;
  return (look, { watch, time }) => {
    const before = last?.watch === watch ? last : null;
    const measures = measuresOf(look);
    const moment = look.landmarks && { landmarks: look.landmarks, time };
    const motion =
      measures && moment && before?.moment
        ? motionBetween(before.moment, moment, measures.interEyeDistance)
        : null;
    const finding = judgeFrame(
      { image: look.pixels, counted: look.counted.length, measures, motion },
      camera,
      before?.shown ?? null,
    );
    last = { watch, moment, shown: finding.hint };
    const [main] = look.counted;
    return { ...finding, face: main ? fractionOf(main.box, look) : null };
  };
}
