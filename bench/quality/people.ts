/** Chooses people with two photos from a folder of photos named PERSON_NUMBER.jpg. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

export interface Person {
  /** Paths of two photos. */
  readonly photos: readonly [string, string];
}

/**
 * The same shuffle as when the quality was fitted. The fit used the people 1 to 90 and the last
 * 120 of this order.
 */
const SEED = 12345;
const FITTED = { first: 90, last: 120 } as const;

/** A linear congruential generator (Numerical Recipes, 1992): 0 to 1, the same on each machine. */
export function createRandom(seed: number, factor = 1664525, step = 1013904223): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, factor) + step) >>> 0;
    return state / 2 ** 32;
  };
}

function shuffled<Item>(items: readonly Item[]): Item[] {
  const random = createRandom(SEED, 1103515245, 12345);
  const order = [...items];
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    const [first, second] = [order[at], order[other]] as [Item, Item];
    [order[at], order[other]] = [second, first];
  }
  return order;
}

/** Returns people who were left out of the fit. */
export function peopleIn(folder: string, count: number): readonly Person[] {
  const photos = new Map<string, string[]>();
  for (const file of readdirSync(folder).sort()) {
    const name = file.replace(/_\d+\.jpe?g$/i, '');
    photos.set(name, [...(photos.get(name) ?? []), join(folder, file)]);
  }
  return shuffled([...photos.values()])
    .flatMap(([first, second]) => (first && second ? [{ photos: [first, second] as const }] : []))
    .slice(FITTED.first, -FITTED.last)
    .slice(0, count);
}
