/** Gates on what a widget waits for: each may be held shut, and tells when somebody stands before it. */
export type Gate =
  | 'getUserMedia'
  | 'createImageBitmap'
  | 'toBlob'
  | 'fetch'
  | 'body'
  | 'attached'
  | 'metadata';

/** The page's own clock, before anything is counted. */
export const later = globalThis.setTimeout.bind(globalThis);
export const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => void later(resolve, milliseconds));

interface Waiting {
  readonly gate: Gate;
  readonly go: () => void;
}

/** From which arrival on each gate is shut. */
let held = new Map<Gate, number>();
let waiting: Waiting[] = [];
let pace = () => 0;
let arrivals = new Map<Gate, number>();
let listeners: { gate: Gate; nth: number; resolve: () => void }[] = [];

/** Forgets what was: all gates are open, and at each one waits as long as `pace` says, in milliseconds. */
export function resetGates(newPace: () => number): void {
  held = new Map();
  waiting = [];
  arrivals = new Map();
  listeners = [];
  pace = newPace;
}

/** Shuts a gate for all who come, from the nth of them on. */
export const shut = (gate: Gate, from = 1): void => void held.set(gate, from);

/** Says that somebody has come to a gate. */
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

/** How many have come to a gate. */
export const arrivalsAt = (gate: Gate): number => arrivals.get(gate) ?? 0;

/** Until the nth has come to a gate; at once where it has. */
export function arrival(gate: Gate, nth = 1): Promise<void> {
  if (arrivalsAt(gate) >= nth) return Promise.resolve();
  return new Promise((resolve) => listeners.push({ gate, nth, resolve }));
}

/** Opens one gate, or all, and lets those through who stand there. */
export function open(gate?: Gate, { backwards = false } = {}): void {
  if (gate) held.delete(gate);
  else held.clear();
  const free = waiting.filter((one) => !gate || one.gate === gate);
  waiting = waiting.filter((one) => gate && one.gate !== gate);
  for (const { go } of backwards ? free.reverse() : free) go();
}
