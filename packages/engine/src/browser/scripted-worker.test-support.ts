/**
 * Replaces the worker in tests that control when it answers, breaks or starts. The browser tests
 * use the real worker.
 */
import type { FromWorker, ToWorker, WorkerRequest } from '../protocol/messages.ts';

export class ScriptedWorker {
  /** All workers that were made, in order. */
  static made: ScriptedWorker[] = [];
  static readonly live = () => ScriptedWorker.made.filter(({ terminated }) => !terminated);

  terminated = false;
  readonly heard: ToWorker[] = [];
  onmessage: ((event: { data: FromWorker }) => void) | null = null;
  onerror: ((event: { preventDefault(): void }) => void) | null = null;
  onmessageerror: (() => void) | null = null;

  constructor({ silent = false } = {}) {
    ScriptedWorker.made.push(this);
    if (!silent) queueMicrotask(() => this.send({ hello: true }));
  }

  postMessage(message: ToWorker): void {
    if (this.terminated) throw new Error('A message to a worker that was ended.');
    this.heard.push(structuredClone(message));
  }

  terminate(): void {
    this.terminated = true;
  }

  /** The requests that arrived, without the setup. */
  get asked(): readonly { readonly id: number; readonly request: WorkerRequest }[] {
    return this.heard.filter((message) => 'request' in message);
  }

  send(message: FromWorker): void {
    if (!this.terminated) this.onmessage?.({ data: message });
  }

  /** Answers the last request. */
  answer(answer: null | number = null): void {
    this.send({ id: this.asked.at(-1)?.id ?? 0, answer });
  }

  crash(): void {
    if (!this.terminated) this.onerror?.({ preventDefault() {} });
  }
}
