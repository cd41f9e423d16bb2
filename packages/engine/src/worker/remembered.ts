export interface Memory<Result> {
  /** The result that is remembered, or else that of the work. Work that fails is not remembered: the next request does it again. */
  recall(key: string, work: () => Promise<Result>): Promise<Result>;
  knows(key: string): boolean;
}

/**
 * Remembers the last few results by key.
 * @param most results kept; the one that was asked for longest ago goes first
 */
export function remembered<Result>(most: number): Memory<Result> {
  const results = new Map<string, Result>();
  return {
    async recall(key, work) {
      const known = results.get(key);
      const result = known ?? (await work());
      results.delete(key);
      results.set(key, result);
      for (const [oldest] of results) {
        if (results.size <= most) break;
        results.delete(oldest);
      }
      return result;
    },
    knows: (key) => results.has(key),
  };
}
