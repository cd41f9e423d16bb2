/** Gates on what a widget waits for. Each may be held shut, and announces each arrival. */
export type Gate =
  | 'getUserMedia'
  | 'createImageBitmap'
  | 'toBlob'
  | 'fetch'
  | 'body'
  | 'attached'
  | 'metadata';

/** The page's own timer function, before anything is counted. */
export const later = globalThis.setTimeout.bind(globalThis);
export const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => void later(resolve, milliseconds));

interface Waiting {
  readonly gate: Gate;
  readonly go: () => void;
}

/** For each shut gate, the first arrival that has to wait. */
let held = new Map<Gate, number>();
let waiting: Waiting[] = [];
let pace = () => 0;
let arrivals = new Map<Gate, number>();
let listeners: { gate: Gate; nth: number; resolve: () => void }[] = [];

/**
 * Resets everything: all gates are open, and each arrival waits as long as `pace` says, in
 * milliseconds.
 */
export function resetGates(newPace: () => number): void {
  held = new Map();
  waiting = [];
  arrivals = new Map();
  listeners = [];
  pace = newPace;
}

/** Shuts a gate for all arrivals, from the nth on. */
export const shut = (gate: Gate, from = 1): void => void held.set(gate, from);

/** Reports an arrival at a gate. */
export function announce(gate: Gate): void {
  const count = (arrivals.get(gate) ?? 0) + 1;
  arrivals.set(gate, count);
  for (const { resolve } of listeners.filter(
    (listener) => listener.gate === gate && count >= listener.nth,
  ))
    resolve();
}

/** Passes a gate; resolves when it is open. */
export async function pass(gate: Gate): Promise<void> {
  const shutFor = arrivalsAt(gate) + 1 >= (held.get(gate) ?? Number.POSITIVE_INFINITY);
  const wait = shutFor ? new Promise<void>((go) => waiting.push({ gate, go })) : undefined;
  announce(gate);
  if (wait) return wait;
  const milliseconds = pace();
  if (milliseconds > 0) await pause(milliseconds);
}

/** How many arrivals a gate has had. */
export const arrivalsAt = (gate: Gate): number => arrivals.get(gate) ?? 0;

/** Resolves at the nth arrival at a gate; at once if it was before. */
export function arrival(gate: Gate, nth = 1): Promise<void> {
  if (arrivalsAt(gate) >= nth) return Promise.resolve();
  return new Promise((resolve) => listeners.push({ gate, nth, resolve }));
}

/** Opens one gate, or all, and resolves those who wait there. */
export function open(gate?: Gate, { backwards = false } = {}): void {
  if (gate) held.delete(gate);
  else held.clear();
  const free = waiting.filter((one) => !gate || one.gate === gate);
  waiting = waiting.filter((one) => gate && one.gate !== gate);
  for (const { go } of backwards ? free.reverse() : free) go();
}
