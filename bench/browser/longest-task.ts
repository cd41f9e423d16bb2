/** The longest task of a page's main thread, out of a trace of Chromium. */

/** Milliseconds. */
export interface LongestTask {
  /** On the clock, with whatever else the machine did meanwhile. */
  readonly wall: number;
  /** Of the processor. */
  readonly processor: number;
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

const longest = (values: readonly number[]): number => values.reduce((most, value) => Math.max(most, value), 0) / 1000;

/** @param trace with the category `toplevel`; the renderer that did most is the page's, because the others only wait */
export function longestTaskIn(trace: Uint8Array): LongestTask {
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { readonly traceEvents: readonly TraceEvent[] };
  const mains = traceEvents.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
  const tasks = mains
    .map(({ pid, tid }) => traceEvents.filter((event) => event.pid === pid && event.tid === tid && event.name.endsWith('RunTask')))
    .sort((a, b) => b.length - a.length)[0];
  if (!tasks || tasks.length === 0) throw new Error('The trace names no task of the page.');
  return { wall: longest(tasks.map(({ dur = 0 }) => dur)), processor: longest(tasks.map(({ tdur = 0 }) => tdur)) };
}
