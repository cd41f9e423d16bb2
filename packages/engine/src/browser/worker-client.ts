/**
 * Sends requests to the worker, one after the other.
 *
 * The first request starts the worker. The worker ends when it has been idle for a while, when the
 * last mount is over, or when it breaks. It also ends when its running request is cancelled,
 * because nothing else stops WebAssembly. The next request starts another worker. If the worker
 * breaks during a request, the request runs once more and then fails.
 */
import { type LoadProgress, type Problem, ProblemError, problemOf } from '@facecompare/contract';
import type { Answers, FromWorker, Setup, ToWorker, WorkerRequest } from '../protocol/messages.ts';

export interface AskOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: LoadProgress) => void) | undefined;
}

/** A request, and the objects that are transferred with it. */
export interface Asked<Kind extends WorkerRequest['kind']> {
  readonly request: Extract<WorkerRequest, { kind: Kind }>;
  readonly transfer?: readonly (Transferable & { close(): void })[];
}

interface AskedAnything {
  readonly request: WorkerRequest;
  readonly transfer?: Asked<'load'>['transfer'];
}

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
   * Marks the engine as in use until the signal aborts. When the last user is gone, the worker ends
   * at once.
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
  /** How long its script may take to report that it runs, in milliseconds. */
  readonly startMs: number;
}

type Outcome = { readonly answer: Answers[keyof Answers] } | { readonly problem: Problem };

interface Waiting {
  readonly make: () => AskedAnything | Promise<AskedAnything>;
  readonly onProgress: AskOptions['onProgress'];
  readonly settle: (outcome: Outcome) => void;
  triesLeft: number;
}

interface Running {
  readonly worker: Worker;
  /** Runs until the script has reported that it runs. */
  readonly startTimer: ReturnType<typeof setTimeout>;
  idleTimer?: ReturnType<typeof setTimeout>;
  /** Whether the script has reported that it runs. */
  said: boolean;
}

const TRIES = 2;

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
  /** The first request of the queue, once it has been passed to the worker. */
  let current: Current | null = null;
  let running: Running | null = null;
  let ids = 0;
  let mounts = 0;
  /** Whether the last mount is over and no request has come since. */
  let left = false;

  function endWorker(): void {
    if (!running) return;
    clearTimeout(running.startTimer);
    clearTimeout(running.idleTimer);
    running.worker.terminate();
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
    const said = running?.said;
    endWorker();
    if (!waiting) return;
    if (--waiting.triesLeft > 0) return next();
    if (known || said)
      return finish(waiting, {
        problem: known ?? { code: 'engine-failed', detail: 'The worker ended.' },
      });
    // Leaves the queue first, because `explain` takes a moment and the request must not be sent
    // twice.
    queue.shift();
    void next();
    waiting.settle({ problem: await explain() });
  }

  /**
   * A worker that broke over an abandoned request is not safe to use. Another worker runs what it
   * was asked since.
   */
  function brokeOverLeft(): void {
    endWorker();
    void next();
  }

  function hear(message: FromWorker): void {
    if ('hello' in message) return;
    if (message.id !== current?.id) {
      if ('broken' in message && message.broken) brokeOverLeft();
      return;
    }
    const { waiting } = current;
    if ('progress' in message) waiting.onProgress?.(message.progress);
    else if ('answer' in message) finish(waiting, message);
    else if (message.broken) void broke(message.problem);
    else finish(waiting, message);
  }

  function started(): Running {
    if (running) return running;
    const made: Running = {
      worker: start(),
      said: false,
      startTimer: setTimeout(() => fail(), startMs),
    };
    const fail = () => {
      if (made === running) void broke();
    };
    Object.assign(made.worker, {
      onmessage({ data }: MessageEvent<FromWorker>) {
        if (made !== running) return;
        clearTimeout(made.startTimer);
        made.said = true;
        hear(data);
      },
      onerror(event: Event) {
        // The client reports this as a problem, so it must not also become an error of the page.
        event.preventDefault();
        fail();
      },
      onmessageerror: fail,
    });
    running = made;
    made.worker.postMessage({ setup } satisfies ToWorker);
    return made;
  }

  /** Ends the worker if the last mount is over, else starts the idle timer. */
  function rest(): void {
    if (left) endWorker();
    if (!running) return;
    clearTimeout(running.idleTimer);
    running.idleTimer = setTimeout(endWorker, idleMs);
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
      clearTimeout(to.idleTimer);
      const { request, transfer = [] } = await waiting.make();
      handed = transfer;
      if (current !== asking) {
        for (const item of transfer) item.close();
        return;
      }
      asking.kind = request.kind;
      to.worker.postMessage({ id: asking.id, request } satisfies ToWorker, [...transfer]);
    } catch (thrown) {
      for (const item of handed) item.close();
      if (current === asking) finish(waiting, { problem: problemOf(thrown, 'engine-failed') });
    }
  }

  return {
    ask: (make, { signal, onProgress } = {}) =>
      new Promise((resolve, reject) => {
        const waiting: Waiting = {
          make,
          onProgress,
          triesLeft: TRIES,
          settle(outcome) {
            signal?.removeEventListener('abort', stop);
            if ('problem' in outcome) reject(new ProblemError(outcome.problem));
            else (resolve as (answer: Answers[keyof Answers]) => void)(outcome.answer);
          },
        };
        const stop = () => {
          if (current?.waiting === waiting && current.kind && !LEFT_TO_END.has(current.kind))
            endWorker();
          finish(waiting, { problem: { code: 'aborted' } });
        };
        if (signal?.aborted) return waiting.settle({ problem: { code: 'aborted' } });
        signal?.addEventListener('abort', stop);
        queue.push(waiting);
        left = false;
        void next();
      }),
    mount(signal) {
      if (signal.aborted) return;
      mounts++;
      const leave = () => {
        mounts--;
        left = mounts === 0;
        if (queue.length === 0) rest();
      };
      signal.addEventListener('abort', leave, { once: true });
    },
    end() {
      endWorker();
      for (const { settle } of queue.splice(0)) settle({ problem: { code: 'aborted' } });
    },
  };
}
