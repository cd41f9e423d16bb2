/**
 * Sends requests to the worker, one after the other.
 *
 * The first request starts the worker. The worker ends when it has been idle for a while, when the
 * last mount is over, or when it breaks. It also ends when its running request is cancelled,
 * because nothing else stops WebAssembly; the requests of `LEFT_TO_END` are an exception. The next
 * request starts another worker. If the worker breaks during a request, the request runs once more.
 * If the worker breaks again, the request fails.
 */
import { type Problem, problemOf } from '@facecompare/contract';
import type { Answers, FromWorker, Setup, WorkerRequest } from '../protocol/messages.ts';
import { countMounts } from './count-mounts.ts';
import { type RunningWorker, runWorker } from './run-worker.ts';
import {
  type Asked,
  type AskedAnything,
  type AskOptions,
  type Outcome,
  type Waiting,
  waitForAnswer,
} from './wait-for-answer.ts';

/** The request whose turn it is; its kind is known once it has been made. */
interface Current {
  readonly id: number;
  readonly waiting: Waiting;
  kind?: WorkerRequest['kind'];
}

export interface WorkerClient {
  /**
   * Sends a request and waits for its answer.
   * @param make makes the request when its turn comes, and again if the request has to be repeated
   * @throws ProblemError the problem that the worker reports; `engine-failed` if it broke twice;
   *   the problem of `explain` if it does not start; `aborted`
   */
  ask<Kind extends WorkerRequest['kind']>(
    make: () => Asked<Kind> | Promise<Asked<Kind>>,
    options?: AskOptions,
  ): Promise<Answers[Kind]>;
  /**
   * Counts a mount until the signal aborts. When the last mount is over and no request waits, the
   * worker ends at once.
   */
  mount(signal: AbortSignal): void;
  /** Ends the worker; all waiting requests reject with `aborted`. */
  end(): void;
}

export interface WorkerClientOptions {
  readonly start: () => Worker;
  /** Finds out why a worker did not start. */
  readonly explain: () => Promise<Problem>;
  readonly setup: Setup;
  /** How long an idle worker is kept, in milliseconds. */
  readonly idleMs: number;
  /** How long the script of the worker may take to report that it runs, in milliseconds. */
  readonly startMs: number;
}

/**
 * Cancelling one of these does not end the worker: a frame is done quickly, and a download will be
 * needed later.
 */
const LEFT_TO_END: ReadonlySet<WorkerRequest['kind']> = new Set(['frame', 'load']);

export function createWorkerClient({
  start,
  explain,
  setup,
  idleMs,
  startMs,
}: WorkerClientOptions): WorkerClient {
  const queue: Waiting[] = [];
  /** The first request of the queue, once its turn has come. */
  let current: Current | null = null;
  let running: RunningWorker | null = null;
  let ids = 0;
  /** Whether the last mount is over and no request has come since. */
  let left = false;

  function endWorker(): void {
    if (!running) return;
    running.end();
    running = null;
    current = null;
  }

  function finish(waiting: Waiting, outcome: Outcome): void {
    const at = queue.indexOf(waiting);
    if (at < 0) return;
    queue.splice(at, 1);
    if (current?.waiting === waiting) current = null;
    waiting.settle(outcome);
    void next();
  }

  async function broke(known?: Problem): Promise<void> {
    const [waiting] = queue;
    const answered = running?.answered;
    endWorker();
    if (!waiting) return;
    if (--waiting.triesLeft > 0) return next();
    if (known || answered)
      return finish(waiting, {
        problem: known ?? { code: 'engine-failed', detail: 'The worker ended.' },
      });
    // Leaves the queue first, because `explain` takes a moment and the request must not be sent
    // twice.
    queue.shift();
    void next();
    waiting.settle({ problem: await explain() });
  }

  function receive(message: FromWorker): void {
    if ('hello' in message) return;
    if (message.id !== current?.id) {
      if (!('broken' in message) || !message.broken) return;
      // A worker that broke during a cancelled request is not safe to use. Another worker runs the
      // next requests.
      endWorker();
      void next();
      return;
    }
    const { waiting } = current;
    if ('progress' in message) waiting.onProgress?.(message.progress);
    else if ('answer' in message) finish(waiting, message);
    else if (message.broken) void broke(message.problem);
    else finish(waiting, message);
  }

  function started(): RunningWorker {
    if (running) return running;
    running = runWorker({ start, startMs, onMessage: receive, onBreak: () => void broke() });
    running.post({ setup });
    return running;
  }

  /** Ends the worker if the last mount is over, else starts the idle timer. */
  function rest(): void {
    if (left) endWorker();
    running?.rest(idleMs, endWorker);
  }

  async function next(): Promise<void> {
    if (current) return;
    const [waiting] = queue;
    if (!waiting) return rest();
    const asking: Current = { id: ++ids, waiting };
    current = asking;
    let handed: AskedAnything['transfer'] = [];
    try {
      const to = started();
      to.keepAwake();
      const { request, transfer = [] } = await waiting.make();
      handed = transfer;
      if (current !== asking) {
        for (const item of transfer) item.close();
        return;
      }
      asking.kind = request.kind;
      to.post({ id: asking.id, request }, transfer);
    } catch (thrown) {
      for (const item of handed) item.close();
      if (current === asking) finish(waiting, { problem: problemOf(thrown, 'engine-failed') });
    }
  }

  return {
    ask: (make, options = {}) =>
      waitForAnswer(make, options, {
        add(waiting) {
          queue.push(waiting);
          left = false;
          void next();
        },
        cancel(waiting) {
          if (current?.waiting === waiting && current.kind && !LEFT_TO_END.has(current.kind))
            endWorker();
          finish(waiting, { problem: { code: 'aborted' } });
        },
      }),
    mount: countMounts((last) => {
      left = last;
      if (queue.length === 0) rest();
    }),
    end() {
      endWorker();
      for (const { settle } of queue.splice(0)) settle({ problem: { code: 'aborted' } });
    },
  };
}
