/**
 * Threads that run inference, because a native run blocks the thread it is called on.
 *
 * No thread is ever ended while it works. Ending one in the middle of a native run of onnxruntime-node (1.30) throws a C++
 * error that nobody can catch, and the whole process aborts: measured, in five of six runs of 25 tries. So a task that runs
 * into the time limit fails for its caller, and its thread comes back when the run does; a caller that loses interest is
 * let go at once, and its task is not begun if it still waits. A thread that dies by itself fails its own task only, and
 * is replaced.
 */
import { ProblemError } from '@facecompare/contract';
import { Piscina } from 'piscina';
import { giveUpTask, newTaskState, type TaskState } from './task-state.ts';

export interface InferencePoolOptions {
  /** Path of the worker file; its default export answers one task, and takes it with `takeTask` first. */
  readonly worker: string;
  readonly workerData?: unknown;
  readonly threads: number;
  /** Tasks that may wait for a thread; the next one is refused with `overloaded`. */
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
  /** Threads that work on a task its caller has stopped waiting for. */
  overdue(): number;
  /** Takes no more tasks, lets the running ones end, then ends the threads. */
  close(): Promise<void>;
}

export function createInferencePool<Task extends object, Answer>(options: InferencePoolOptions): InferencePool<Task, Answer> {
  const { worker, workerData, threads, maxWaiting } = options;
  const pool = new Piscina<Task & { state: TaskState }, Answer>({ filename: worker, workerData, minThreads: threads, maxThreads: threads });
  // Without a listener, the death of an idle thread would end the whole process; it is replaced, and that is all.
  pool.on('error', () => undefined);
  const pending = new Set<Promise<unknown>>();
  let overdue = 0;
  let closed = false;

  /** Resolves with the problem when the time is up or the caller gives up, whichever comes first; `settle` stops both. */
  function interruption(state: TaskState, { signal, timeLimit = options.timeLimit }: RunOptions) {
    let settle = (): void => undefined;
    const problem = new Promise<ProblemError>((resolve) => {
      const timer = setTimeout(() => resolve(giveUpTask(state) ? overloaded() : failed('The inference took too long.')), timeLimit);
      const abort = (): void => {
        giveUpTask(state);
        resolve(new ProblemError({ code: 'aborted' }));
      };
      signal?.addEventListener('abort', abort, { once: true });
      settle = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', abort);
      };
    });
    return { problem, settle };
  }

  return {
    async run(task, runOptions = {}) {
      if (runOptions.signal?.aborted) throw new ProblemError({ code: 'aborted' });
      if (closed) throw failed('The engine is closed.');
      if (pending.size >= threads + maxWaiting) throw overloaded();
      const state = newTaskState();
      const running = pool.run({ ...task, state }, { transferList: runOptions.transfer ?? [] }).catch((cause: unknown) => {
        throw failed('The inference worker failed.', cause);
      });
      const done = running.then(
        () => undefined,
        () => undefined,
      );
      pending.add(done);
      done.finally(() => pending.delete(done));

      const { problem, settle } = interruption(state, runOptions);
      const outcome = await Promise.race([running.then((answer) => ({ answer })), problem]).finally(settle);
      if ('answer' in outcome) return outcome.answer;
      overdue++;
      done.finally(() => overdue--);
      throw outcome;
    },

    overdue: () => overdue,

    async close() {
      closed = true;
      await Promise.all(pending);
      await pool.destroy();
    },
  };
}

const overloaded = (): ProblemError => new ProblemError({ code: 'overloaded', retryAfter: 1 });
const failed = (detail: string, cause?: unknown): ProblemError => new ProblemError({ code: 'engine-failed', detail }, { cause });
