/** The state of a thing that is fetched by a key. */
export type Fetched<Value> =
  | { readonly state: 'none' }
  | { readonly state: 'coming' }
  /** It may still come, but the widget should not wait for it any longer. */
  | { readonly state: 'late' }
  | { readonly state: 'there'; readonly value: Value }
  | { readonly state: 'failed'; readonly error: unknown };

/**
 * Fetches a thing by a key: once for each requested key, and the latest key wins.
 * @param fetch returns undefined for an unknown key
 * @param onChange the thing has come, is late, or will not come
 * @param patience how long it may take before it is late, in milliseconds
 */
export function fetchedByKey<Value>(
  fetch: (key: string) => Promise<Value> | undefined,
  onChange: () => void,
  patience: number,
) {
  let key: string | undefined;
  let known: Fetched<Value> = { state: 'none' };
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    /** Returns the current state for a key. If the key changed, it starts again. */
    get(wanted: string | undefined): Fetched<Value> {
      if (wanted === key) return known;
      key = wanted;
      clearTimeout(timer);
      const coming = wanted === undefined ? undefined : fetch(wanted);
      if (!coming) {
        known = wanted === undefined ? { state: 'none' } : { state: 'failed', error: undefined };
        return known;
      }
      known = { state: 'coming' };
      const settle = (now: Fetched<Value>) => {
        if (key !== wanted) return;
        clearTimeout(timer);
        known = now;
        onChange();
      };
      timer = setTimeout(() => settle({ state: 'late' }), patience);
      coming.then(
        (value) => settle({ state: 'there', value }),
        (error: unknown) => settle({ state: 'failed', error }),
      );
      return known;
    },
    /** Forgets the thing; the next `get` fetches it again. */
    forget(): Value | undefined {
      const value = known.state === 'there' ? known.value : undefined;
      clearTimeout(timer);
      [key, known] = [undefined, { state: 'none' }];
      return value;
    },
  };
}
