/** Waits for the page, without timers that would be counted. */
import { arrival, type Gate, later } from './gates.ts';

/** Milliseconds that a widget has for one step. */
const PATIENCE = 12_000;

/** Fails after a while if a promise does not settle. */
export function inTime<Value>(work: Promise<Value>, what: string): Promise<Value> {
  return new Promise((resolve, reject) => {
    later(() => reject(new Error(`Waited in vain for ${what}.`)), PATIENCE);
    work.then(resolve, reject);
  });
}

/** Returns the first element that matches a selector, when there is one. */
export function appearance<Found extends HTMLElement>(selector: string): Promise<Found> {
  let watch: MutationObserver | undefined;
  const found = new Promise<Found>((resolve) => {
    const look = () => {
      const element = document.querySelector<Found>(selector);
      if (element) resolve(element);
    };
    watch = new MutationObserver(look);
    watch.observe(document.body, { subtree: true, childList: true, attributes: true });
    look();
  });
  return inTime(found, selector).finally(() => watch?.disconnect());
}

/** Resolves when an element is removed from the page; at once if there is none. */
export function removal(element: Element | null, root: Element): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (element?.isConnected) return;
      watch.disconnect();
      resolve();
    };
    const watch = new MutationObserver(look);
    watch.observe(root, { subtree: true, childList: true });
    look();
  });
}

/** The nth arrival at a gate. */
export const came = (gate: Gate, nth = 1) =>
  inTime(arrival(gate, nth), `arrival ${nth} at ${gate}`);

export const press = async (selector: string) =>
  (await appearance<HTMLButtonElement>(selector)).click();

/** Resolves when a video has shown a frame. */
export async function showing(): Promise<void> {
  const video = await appearance<HTMLVideoElement>('video');
  await inTime(
    new Promise<void>((resolve) => void video.requestVideoFrameCallback(() => resolve())),
    'a frame',
  );
}
