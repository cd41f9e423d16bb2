export interface Memory<Result> {
  /**
   * Returns the remembered result, or else does the work. A failure is not remembered: the next
   * request does the work again.
   */
  recall(key: string, work: () => Promise<Result>): Promise<Result>;
  knows(key: string): boolean;
}

/**
 * Remembers the last few results by key.
 * @param most number of results to keep; the least recently requested one is dropped first
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
