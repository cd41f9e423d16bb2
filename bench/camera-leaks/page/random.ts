/**
 * Random numbers that are the same for the same seed (mulberry32), so that any interleaving can be
 * played again.
 */
export function randomOf(seed: number, index: number) {
  let state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b)) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    /** A whole number from 0 to `limit - 1`. */
    below: (limit: number) => Math.floor(next() * limit),
    chance: (part: number) => next() < part,
    one: <Item>(items: readonly [Item, ...Item[]]): Item =>
      items[Math.floor(next() * items.length)] ?? items[0],
  };
}

export type Random = ReturnType<typeof randomOf>;
