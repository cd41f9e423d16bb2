/**
 * Threads that run inference, because a native run blocks the thread it is called on.
 *
 * Tasks wait here, in their order, and a thread is handed a task only when it has a place for it: the queue of piscina is
 * not fair (measured with eight callers on one thread: one of them waited three seconds while 530 others were served).
 *
 * No thread is ever ended while it works. Ending one in the middle of a native run of onnxruntime-node (1.30) throws a C++
 * error that nobody can catch, and the whole process aborts: measured, in five of six runs of 25 tries. So a task that runs
 * into the time limit fails for its caller, and its thread comes back when the run does; a caller that loses interest is
 * let go at once, and its task is not begun if it still waits. A thread that dies by itself fails its own tasks only, and
 * is replaced.
 */
import { ProblemError } from '@facecompare/contract';
import { Piscina } from 'piscina';

export interface InferencePoolOptions {
  /** Path of the worker file; its default export answers one task. */
  readonly worker: string;
  readonly workerData?: unknown;
  readonly threads: number;
  /** Tasks that one thread works on by turns, one decoding while another infers; 1 unless given. */
  readonly tasksPerThread?: number;
  /** Tasks that may wait for a place; the next one is refused with `overloaded`. */
  readonly maxWaiting: number;
  /** Milliseconds a task may take, its waiting included. */
  readonly timeLimit: number;
}

export interface RunOptions {
  readonly signal?: AbortSignal | undefined;
  /** Buffers handed over instead of copied. */
  readonly transfer?: ArrayBuffer[];
  /** Milliseconds, where other than the pool's. */
  readonly timeLimit?: number;
}

export interface InferencePool<Task, Answer> {
  /** @throws ProblemError `overloaded`, `engine-failed`, `aborted` */
  run(task: Task, options?: RunOptions): Promise<Answer>;
  /** Tasks under way that their callers have stopped waiting for. */
  overdue(): number;
  /** Takes no more tasks, lets the running ones end, then ends the threads. */
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
    // A photo leaves a few megabytes behind; a young generation of the usual size is collected several times for each.
    resourceLimits: { maxYoungGenerationSizeMb: 64 },
  });
  // Without a listener, the death of an idle thread would end the whole process; it is replaced, and that is all.
  pool.on('error', () => undefined);
  /** Who waits for a place, the longest first. */
  const waiting = new Set<() => void>();
  const running = new Set<Promise<void>>();
  let free = threads * tasksPerThread;
  let overdue = 0;
  let closed = false;

  /** Resolves once a place is passed on to this task. */
  async function waitForPlace(patience: Promise<Interruption>): Promise<void> {
    if (waiting.size >= maxWaiting) throw overloaded();
    let take = (): void => undefined;
    const mine = new Promise<'mine'>((resolve) => {
      take = () => resolve('mine');
    });
    waiting.add(take);
    const outcome = await Promise.race([mine, patience]);
    if (outcome === 'mine') return;
    // Given a place and interrupted in the same moment: the place goes to the next one.
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

/** The time is up, or the caller gives up. */
type Interruption = 'late' | 'aborted';

/** Resolves with whichever comes first; `settle` stops both. */
function interruptedBy(signal: AbortSignal | undefined, timeLimit: number) {
  let settle = (): void => undefined;
  const interruption = new Promise<Interruption>((resolve) => {
    const timer = setTimeout(() => resolve('late'), timeLimit);
    const abort = (): void => resolve('aborted');
    signal?.addEventListener('abort', abort, { once: true });
    settle = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    };
  });
  return { interruption, settle };
}

const aborted = (): ProblemError => new ProblemError({ code: 'aborted' });
const overloaded = (): ProblemError => new ProblemError({ code: 'overloaded', retryAfter: 1 });
const failed = (detail: string, cause?: unknown): ProblemError =>
  new ProblemError({ code: 'engine-failed', detail }, { cause });
