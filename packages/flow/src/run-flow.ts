/**
 * Runs exactly the wanted jobs, and notifies the listeners. All side effects of this package are in
 * this file.
 */
import { problemOf } from '@facecompare/contract/problem';
import type { FlowEvent, FlowInput } from './event.ts';
import { type Job, jobFailed, jobKey, jobs } from './jobs.ts';
import { reduce } from './reduce.ts';
import type { State } from './state.ts';

export interface FlowOptions {
  readonly state: State;
  /**
   * Does one job and reports its result. If it throws, the error becomes that job's failure, unless
   * the job was aborted.
   */
  readonly perform: (
    job: Job,
    context: { readonly signal: AbortSignal; readonly report: (event: FlowEvent) => void },
  ) => Promise<void>;
  /** Called for every event that changed the state, after the change. */
  readonly onEvent?: (input: FlowInput, state: State) => void;
}

export interface Flow {
  getState(): State;
  send(input: FlowInput): void;
  subscribe(listener: () => void): () => void;
  /** Starts the jobs of the present state, and of every later one. */
  start(): void;
  /** Aborts every job. A later start starts the jobs of the state again. */
  stop(): void;
}

export function runFlow({ state: first, perform, onEvent }: FlowOptions): Flow {
  let state = first;
  let started = false;
  const running = new Map<string, AbortController>();
  const listeners = new Set<() => void>();

  /**
   * Starts and aborts jobs until only the wanted ones run. It checks again after every step,
   * because a job or an abort may send an event before its call returns.
   */
  function keepRunning(): void {
    for (;;) {
      const wanted = started ? jobs(state) : [];
      const keys = new Set(wanted.map(jobKey));
      const over = [...running].find(([key]) => !keys.has(key));
      const missing = wanted.find((job) => !running.has(jobKey(job)));
      if (over) end(...over);
      else if (missing) begin(missing);
      else return;
    }
  }

  function end(key: string, controller: AbortController): void {
    running.delete(key);
    controller.abort();
  }

  function begin(job: Job): void {
    const controller = new AbortController();
    const { signal } = controller;
    running.set(jobKey(job), controller);
    const report = (event: FlowEvent | null) => {
      if (event && !signal.aborted) send(event);
    };
    new Promise<void>((resolve) => resolve(perform(job, { signal, report }))).catch(
      (error: unknown) => report(jobFailed(job, problemOf(error))),
    );
  }

  function send(input: FlowInput): void {
    const next = reduce(state, input);
    if (next === state) return;
    state = next;
    try {
      // Called before the jobs start, because a job that reports at once must be reported after the
      // event that started it.
      onEvent?.(input, next);
    } finally {
      keepRunning();
      for (const listener of [...listeners]) listener();
    }
  }

  return {
    getState: () => state,
    send,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start() {
      started = true;
      keepRunning();
    },
    stop() {
      started = false;
      keepRunning();
    },
  };
}
