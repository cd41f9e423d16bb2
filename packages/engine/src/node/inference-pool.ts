/**
 * Threads that run inference, because a native run blocks the thread it is called on.
 *
 * Three things can happen to a task besides its answer. The caller loses interest: the promise rejects at once and a task
 * that still waits is never run, but a running one is left to finish, since it takes milliseconds and a new worker takes
 * half a second. It runs into the time limit: its worker is ended and replaced. The worker dies: that task fails, the
 * next one gets a new worker.
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

export interface InferencePool<Task, Answer> {
  /** @throws ProblemError `overloaded`, `engine-failed`, `aborted` */
  run(task: Task, options?: { readonly signal?: AbortSignal | undefined; readonly transfer?: ArrayBuffer[] }): Promise<Answer>;
  /** Lets running tasks end, then ends the threads. */
  close(): Promise<void>;
}

export function createInferencePool<Task extends object, Answer>(options: InferencePoolOptions): InferencePool<Task, Answer> {
  const { worker, workerData, threads, maxWaiting, timeLimit } = options;
  const pool = new Piscina<Task & { state: TaskState }, Answer>({ filename: worker, workerData, minThreads: threads, maxThreads: threads });
  // Without a listener, the death of an idle worker would end the whole process; it is replaced, and that is all.
  pool.on('error', () => undefined);
  const pending = new Set<Promise<unknown>>();
  let closed = false;

  async function execute(task: Task, state: TaskState, transfer: ArrayBuffer[]): Promise<Answer> {
    const limit = new AbortController();
    const timer = setTimeout(() => limit.abort(), timeLimit);
    try {
      return await pool.run({ ...task, state }, { signal: limit.signal, transferList: transfer });
    } catch (cause) {
      if (limit.signal.aborted && giveUpTask(state)) throw overloaded();
      const detail = limit.signal.aborted ? 'The inference took too long.' : 'The inference worker failed.';
      throw new ProblemError({ code: 'engine-failed', detail }, { cause });
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    async run(task, { signal, transfer = [] } = {}) {
      if (signal?.aborted) throw aborted();
      if (closed) throw new ProblemError({ code: 'engine-failed', detail: 'The engine is closed.' });
      // Counted here: piscina does not bound its queue for tasks that come with a signal.
      if (pending.size >= threads + maxWaiting) throw overloaded();
      const state = newTaskState();
      const running = execute(task, state, transfer);
      pending.add(running);
      running.catch(() => undefined).finally(() => pending.delete(running));
      return await untilAborted(running, signal, () => giveUpTask(state));
    },

    async close() {
      closed = true;
      await Promise.allSettled(pending);
      await pool.destroy();
    },
  };
}

const overloaded = (): ProblemError => new ProblemError({ code: 'overloaded', retryAfter: 1 });
const aborted = (): ProblemError => new ProblemError({ code: 'aborted' });

async function untilAborted<T>(running: Promise<T>, signal: AbortSignal | undefined, onAbort: () => void): Promise<T> {
  if (signal === undefined) return running;
  const { promise, reject } = deferred();
  const abort = (): void => {
    onAbort();
    reject(aborted());
  };
  signal.addEventListener('abort', abort, { once: true });
  try {
    return await Promise.race([running, promise]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

/** `Promise.withResolvers`, which Node 20 does not have yet. */
function deferred(): { promise: Promise<never>; reject: (reason: unknown) => void } {
  let reject: (reason: unknown) => void = () => undefined;
  const promise = new Promise<never>((_, fail) => {
    reject = fail;
  });
  return { promise, reject };
}
