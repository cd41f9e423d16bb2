/** Keeps exactly the wanted jobs running, and tells whoever listens. The only effects of this package are here. */
import { problemOf } from '@facecompare/contract/problem';
import type { Event, Fact } from './event.ts';
import { type Job, jobFailed, jobKey, jobs } from './jobs.ts';
import { reduce } from './reduce.ts';
import type { State } from './state.ts';

export interface FlowOptions {
  readonly state: State;
  /** Does one job and reports what came of it. What it throws is reported as that job's failure, unless it was aborted. */
  readonly perform: (
    job: Job,
    context: { readonly signal: AbortSignal; readonly report: (fact: Fact) => void },
  ) => Promise<void>;
  /** Sees every event that changed something, after it did. */
  readonly onEvent?: (event: Event, state: State) => void;
}

export interface Flow {
  getState(): State;
  send(event: Event): void;
  subscribe(listener: () => void): () => void;
  /** Starts the jobs of the present state, and of every later one. */
  start(): void;
  /** Aborts every job; a later start begins those of the state anew. */
  stop(): void;
}

export function runFlow({ state: first, perform, onEvent }: FlowOptions): Flow {
  let state = first;
  let started = false;
  const running = new Map<string, AbortController>();
  const listeners = new Set<() => void>();

  /** Looks anew after every step: a job may report, and an abort be answered, before the call that did it returns. */
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
    const report = (fact: Fact | null) => {
      if (fact && !signal.aborted) send(fact);
    };
    new Promise<void>((resolve) => resolve(perform(job, { signal, report }))).catch(
      (error: unknown) => report(jobFailed(job, problemOf(error))),
    );
  }

  function send(event: Event): void {
    const next = reduce(state, event);
    if (next === state) return;
    state = next;
    try {
      // Before the jobs, because one that reports at once would be heard of before what began it.
      onEvent?.(event, next);
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
