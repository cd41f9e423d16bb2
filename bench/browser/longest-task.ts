/** Finds the longest task of a page's main thread in a trace of Chromium. */

/** Milliseconds. */
export interface LongestTask {
  /** By the clock, with everything else that the machine did in that time. */
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
  readonly args?: { readonly data?: { readonly url?: string } };
}

const longest = (values: readonly number[]): number =>
  values.reduce((most, value) => Math.max(most, value), 0) / 1000;

/**
 * Finds the longest task of the page's main thread.
 * @param trace with the categories `toplevel` and `devtools.timeline`
 * @param site the site of the page, because the browser's own pages have threads of the same name
 */
export function longestTaskIn(trace: Uint8Array, site: string): LongestTask {
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  const main = traceEvents.find(
    ({ name, args }) => name === 'ResourceSendRequest' && args?.data?.url?.startsWith(site),
  );
  const tasks = traceEvents.filter(
    ({ pid, tid, name }) => pid === main?.pid && tid === main.tid && name.endsWith('RunTask'),
  );
  if (tasks.length === 0) throw new Error('The trace names no task of the page.');
  return {
    wall: longest(tasks.map(({ dur = 0 }) => dur)),
    processor: longest(tasks.map(({ tdur = 0 }) => tdur)),
  };
}
