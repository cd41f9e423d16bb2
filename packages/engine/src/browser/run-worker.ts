import type { FromWorker, ToWorker } from '../protocol/messages.ts';

export interface RunWorkerOptions {
  readonly start: () => Worker;
  /** How long its script may take to report that it runs, in milliseconds. */
  readonly startMs: number;
  /** Called with each message, until the worker ends. */
  readonly onMessage: (message: FromWorker) => void;
  /** Called if the worker fails or does not start in time, but not after it ended. */
  readonly onBreak: () => void;
}

export interface RunningWorker {
  /** Whether the script has reported that it runs. */
  readonly answered: boolean;
  post(message: ToWorker, transfer?: readonly Transferable[]): void;
  /** Calls `onIdle` after that many milliseconds, unless the worker is kept awake before. */
  rest(idleMs: number, onIdle: () => void): void;
  keepAwake(): void;
  end(): void;
}

/** Starts a worker, and keeps its timers until it ends. */
export function runWorker({ start, startMs, onMessage, onBreak }: RunWorkerOptions): RunningWorker {
  let [answered, ended] = [false, false];
  let idleTimer: ReturnType<typeof setTimeout> | undefined;
  const fail = () => {
    if (!ended) onBreak();
  };
  const worker = start();
  const startTimer = setTimeout(fail, startMs);
  Object.assign(worker, {
    onmessage({ data }: MessageEvent<FromWorker>) {
      if (ended) return;
      clearTimeout(startTimer);
      answered = true;
      onMessage(data);
    },
    onerror(event: Event) {
      // The client reports this as a problem, so it must not also become an error of the page.
      event.preventDefault();
      fail();
    },
    onmessageerror: fail,
  });
  const keepAwake = () => clearTimeout(idleTimer);
  return {
    get answered() {
      return answered;
    },
    post: (message, transfer = []) => worker.postMessage(message, [...transfer]),
    rest(idleMs, onIdle) {
      keepAwake();
      idleTimer = setTimeout(onIdle, idleMs);
    },
    keepAwake,
    end() {
      ended = true;
      clearTimeout(startTimer);
      keepAwake();
      worker.terminate();
    },
  };
}
