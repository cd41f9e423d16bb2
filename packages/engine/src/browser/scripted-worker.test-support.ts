/** A stand-in for the worker, where a test has to say when it answers, breaks or starts. The real one is in the browser tests. */
import type { FromWorker, ToWorker, WorkerRequest } from '../protocol/messages.ts';

export class ScriptedWorker {
  /** Every one that was made, in order. */
  static made: ScriptedWorker[] = [];
  static readonly live = () => ScriptedWorker.made.filter(({ terminated }) => !terminated);

  terminated = false;
  readonly heard: ToWorker[] = [];
  onmessage: ((event: { data: FromWorker }) => void) | null = null;
  onerror: ((event: { preventDefault(): void }) => void) | null = null;
  onmessageerror: (() => void) | null = null;

  constructor({ silent = false } = {}) {
    ScriptedWorker.made.push(this);
    if (!silent) queueMicrotask(() => this.say({ hello: true }));
  }

  postMessage(message: ToWorker): void {
    if (this.terminated) throw new Error('A message to a worker that was ended.');
    this.heard.push(structuredClone(message));
  }

  terminate(): void {
    this.terminated = true;
  }

  /** The requests that came, the setup left out. */
  get asked(): readonly { readonly id: number; readonly request: WorkerRequest }[] {
    return this.heard.filter((message) => 'request' in message);
  }

  say(message: FromWorker): void {
    if (!this.terminated) this.onmessage?.({ data: message });
  }

  /** Answers the last request. */
  answer(answer: null | number = null): void {
    this.say({ id: this.asked.at(-1)?.id ?? 0, answer });
  }

  crash(): void {
    if (!this.terminated) this.onerror?.({ preventDefault() {} });
  }
}
