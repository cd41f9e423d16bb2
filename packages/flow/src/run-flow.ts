/** Keeps exactly the wanted jobs running, and tells whoever listens. The only effects of this package are here. */
import { problemOf } from '@facecompare/contract';
import type { Event, Fact } from './event.ts';
import { type Job, jobFailed, jobKey, jobs } from './jobs.ts';
import { reduce } from './reduce.ts';
import type { State } from './state.ts';

export interface FlowOptions {
  readonly state: State;
  /** Does one job and reports what came of it. What it throws is reported as that job's failure, unless it was aborted. */
  readonly perform: (job: Job, context: { readonly signal: AbortSignal; readonly report: (fact: Fact) => void }) => Promise<void>;
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

  function keepRunning(): void {
    const wanted = new Map(started ? jobs(state).map((job) => [jobKey(job), job]) : []);
    for (const [key, controller] of running) {
      if (wanted.has(key)) continue;
      running.delete(key);
      controller.abort();
    }
    for (const [key, job] of wanted) if (!running.has(key)) begin(key, job);
  }

  function begin(key: string, job: Job): void {
    const controller = new AbortController();
    const { signal } = controller;
    running.set(key, controller);
    const report = (fact: Fact) => {
      if (!signal.aborted) send(fact);
    };
    new Promise<void>((resolve) => resolve(perform(job, { signal, report }))).catch((error: unknown) =>
      report(jobFailed(job, problemOf(error))),
    );
  }

  function send(event: Event): void {
    const next = reduce(state, event);
    if (next === state) return;
    state = next;
    keepRunning();
    onEvent?.(event, next);
    for (const listener of [...listeners]) listener();
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
