/**
 * Threads that run inference, because a native run blocks the thread it is called on.
 *
 * Tasks wait here, in their order, and a thread gets a task only when it has a free place. The
 * queue of piscina is not fair. It was measured with eight callers on one thread: one of them
 * waited three seconds while 530 others were served.
 *
 * The pool never ends a thread that works. Ending one during a native run of onnxruntime-node
 * (1.30) throws a C++ error that JavaScript cannot catch, and the whole process aborts. That was
 * measured in five of six runs of 25 tries. So a task that exceeds the time limit fails for its
 * caller, and its thread is free again when the run ends. A call whose signal aborts rejects at
 * once, and its task does not start if it still waits. If a thread dies, only its own tasks fail,
 * and the pool replaces it.
 */
import { ProblemError } from '@facecompare/contract';
import { Piscina } from 'piscina';
import { type Interruption, interruptedBy } from './interrupted-by.ts';

export interface InferencePoolOptions {
  /** Path of the worker file; its default export answers one task. */
  readonly worker: string;
  readonly workerData?: unknown;
  readonly threads: number;
  /** Tasks that one thread works on by turns: one is decoded while another infers. 1 by default. */
  readonly tasksPerThread?: number;
  /** Tasks that may wait for a place; the next one is refused with `overloaded`. */
  readonly maxWaiting: number;
  /** Milliseconds that a task may take, including its waiting time. */
  readonly timeLimit: number;
}

export interface RunOptions {
  readonly signal?: AbortSignal | undefined;
  /** Buffers that are transferred instead of copied. */
  readonly transfer?: ArrayBuffer[];
  /** Milliseconds; the default is the time limit of the pool. */
  readonly timeLimit?: number;
}

export interface InferencePool<Task, Answer> {
  /**
   * Runs one task.
   * @throws ProblemError `overloaded`, `engine-failed`, `aborted`
   */
  run(task: Task, options?: RunOptions): Promise<Answer>;
  /** Number of running tasks whose callers have stopped waiting. */
  overdue(): number;
  /** Takes no more tasks, waits for the running ones, then ends the threads. */
  close(): Promise<void>;
}

export function createInferencePool<Task extends object, Answer>(
  options: InferencePoolOptions,
): InferencePool<Task, Answer> {
  const { worker, workerData, threads, tasksPerThread = 1, maxWaiting } = options;
  const pool = new Piscina<Task, Answer>({
    filename: worker,
    workerData,
    minThreads: threads,
    maxThreads: threads,
    concurrentTasksPerWorker: tasksPerThread,
    // A photo leaves a few megabytes of garbage. At the usual size, the young generation is
    // collected several times a photo.
    resourceLimits: { maxYoungGenerationSizeMb: 64 },
  });
  // Without a listener, the death of an idle thread would end the whole process. The pool replaces
  // the thread by itself.
  pool.on('error', () => undefined);
  /** Tasks that wait for a place, the oldest first. */
  const waiting = new Set<() => void>();
  const running = new Set<Promise<void>>();
  let free = threads * tasksPerThread;
  let overdue = 0;
  let closed = false;

  /** Resolves once this task gets a place. */
  async function waitForPlace(patience: Promise<Interruption>): Promise<void> {
    if (waiting.size >= maxWaiting) throw overloaded();
    let take = (): void => undefined;
    const mine = new Promise<'mine'>((resolve) => {
      take = () => resolve('mine');
    });
    waiting.add(take);
    const outcome = await Promise.race([mine, patience]);
    if (outcome === 'mine') return;
    // The task got a place and was interrupted in the same moment: the place goes to the next one.
    if (!waiting.delete(take)) passOn();
    throw outcome === 'late' ? overloaded() : aborted();
  }

  function passOn(): void {
    const [next] = waiting;
    if (!next) {
      free++;
      return;
    }
    waiting.delete(next);
    next();
  }

  return {
    async run(task, { signal, transfer = [], timeLimit = options.timeLimit } = {}) {
      if (signal?.aborted) throw aborted();
      if (closed) throw failed('The engine is closed.');
      const { interruption, settle } = interruptedBy(signal, timeLimit);
      try {
        if (free > 0) free--;
        else await waitForPlace(interruption);
        const work = pool.run(task, { transferList: transfer }).catch((cause: unknown) => {
          throw failed('The inference worker failed.', cause);
        });
        const done: Promise<void> = work
          .then(
            () => undefined,
            () => undefined,
          )
          .then(() => {
            running.delete(done);
            passOn();
          });
        running.add(done);
        const outcome = await Promise.race([work.then((answer) => ({ answer })), interruption]);
        if (typeof outcome === 'object') return outcome.answer;
        overdue++;
        done.finally(() => overdue--);
        throw outcome === 'late' ? failed('The inference took too long.') : aborted();
      } finally {
        settle();
      }
    },

    overdue: () => overdue,

    async close() {
      closed = true;
      while (running.size > 0) await Promise.all(running);
      await pool.destroy();
    },
  };
}

const aborted = (): ProblemError => new ProblemError({ code: 'aborted' });
const overloaded = (): ProblemError => new ProblemError({ code: 'overloaded', retryAfter: 1 });
const failed = (detail: string, cause?: unknown): ProblemError =>
  new ProblemError({ code: 'engine-failed', detail }, { cause });
