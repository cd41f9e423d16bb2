import type { CameraAnswer } from './camera-answer.ts';

/** The results of the camera requests, in order. */
export interface AnswerQueue {
  /** Returns the result of one more request; waits while it is `never`. */
  take(): Promise<Exclude<CameraAnswer, 'never'>>;
  /** Sets the results from now on. Waiting requests get a new result. */
  set(answers: readonly CameraAnswer[]): void;
}

/** @param answers in order; the last one repeats, and without any the request succeeds */
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
