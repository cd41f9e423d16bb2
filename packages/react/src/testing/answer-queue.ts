import type { CameraAnswer } from './camera-answer.ts';

/** What becomes of the questions for a camera, one after the other. */
export interface AnswerQueue {
  /** The answer to one more question; waits while it is `never`. */
  take(): Promise<Exclude<CameraAnswer, 'never'>>;
  /** Other answers from now on. Questions that wait are asked anew. */
  set(answers: readonly CameraAnswer[]): void;
}

/** @param answers in order; the last one is repeated, and without any the camera is given */
export function answerQueue(answers: readonly CameraAnswer[]): AnswerQueue {
  let next = answers;
  const waiting = new Set<() => void>();
  return {
    async take() {
      for (;;) {
        const [answer = 'given', ...later] = next;
        if (later.length > 0) next = later;
        if (answer !== 'never') return answer;
        await new Promise<void>((resolve) => waiting.add(resolve));
      }
    },
    set(others) {
      next = others;
      for (const goOn of waiting) goOn();
      waiting.clear();
    },
  };
}
