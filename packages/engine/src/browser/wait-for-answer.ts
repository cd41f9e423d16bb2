import { type LoadProgress, type Problem, ProblemError } from '@facecompare/contract';
import type { Answers, WorkerRequest } from '../protocol/messages.ts';

export interface AskOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: LoadProgress) => void) | undefined;
}

/** A request, and the objects that are transferred with it. */
export interface Asked<Kind extends WorkerRequest['kind']> {
  readonly request: Extract<WorkerRequest, { kind: Kind }>;
  readonly transfer?: readonly (Transferable & { close(): void })[];
}

export interface AskedAnything {
  readonly request: WorkerRequest;
  readonly transfer?: Asked<'load'>['transfer'];
}

export type Outcome = { readonly answer: Answers[keyof Answers] } | { readonly problem: Problem };

/** A request in the queue of the worker. */
export interface Waiting {
  readonly make: () => AskedAnything | Promise<AskedAnything>;
  readonly onProgress: AskOptions['onProgress'];
  readonly settle: (outcome: Outcome) => void;
  triesLeft: number;
}

export interface Queue {
  add(waiting: Waiting): void;
  /** Called if the signal of a request aborts while it waits or runs. */
  cancel(waiting: Waiting): void;
}

const TRIES = 2;

/**
 * Adds a request to the queue and waits for its answer.
 * @throws ProblemError the problem of its outcome; `aborted`
 */
export const waitForAnswer = <Kind extends WorkerRequest['kind']>(
  make: () => Asked<Kind> | Promise<Asked<Kind>>,
  { signal, onProgress }: AskOptions,
  queue: Queue,
): Promise<Answers[Kind]> =>
  new Promise((resolve, reject) => {
    const waiting: Waiting = {
      make,
      onProgress,
      triesLeft: TRIES,
      settle(outcome) {
        signal?.removeEventListener('abort', cancel);
        if ('problem' in outcome) reject(new ProblemError(outcome.problem));
        else (resolve as (answer: Answers[keyof Answers]) => void)(outcome.answer);
      },
    };
    const cancel = () => queue.cancel(waiting);
    if (signal?.aborted) return waiting.settle({ problem: { code: 'aborted' } });
    signal?.addEventListener('abort', cancel);
    queue.add(waiting);
  });
