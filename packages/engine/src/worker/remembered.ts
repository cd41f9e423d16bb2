/**
 * Remembers the last few results by key. Work that fails is not remembered: the next question does it again.
 * @param most results kept; the one that was asked for longest ago goes first
 */
export function remembered<Result>(most: number): (key: string, work: () => Promise<Result>) => Promise<Result> {
  const results = new Map<string, Result>();
  return async (key, work) => {
    const known = results.get(key);
    const result = known ?? (await work());
    results.delete(key);
    results.set(key, result);
    for (const [oldest] of results) {
      if (results.size <= most) break;
      results.delete(oldest);
    }
    return result;
  };
}
