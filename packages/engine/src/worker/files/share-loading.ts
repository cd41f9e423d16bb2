import { ProblemError } from '@facecompare/contract';

/** One piece of work that several callers may wait for. */
interface Loading<Value> {
  readonly work: Promise<Value>;
  readonly stop: AbortController;
  readonly waiting: Set<(loaded: number) => void>;
  /** The largest progress that was reported. */
  loaded: number;
}

export interface WaitOptions {
  readonly signal?: AbortSignal | undefined;
  /** Called with the progress; never less than before. */
  readonly onProgress?: ((loaded: number) => void) | undefined;
}

/** The function that does the work: it ends when the signal aborts, and reports its progress. */
export type Load<Value> = (signal: AbortSignal, report: (loaded: number) => void) => Promise<Value>;

/**
 * Returns a function that shares work: callers with the same key wait for one piece of work. The
 * work continues as long as one of them waits.
 * @returns the function throws ProblemError `aborted` as soon as the caller's own signal aborts
 */
export function shareLoading<Value>(): (
  key: string,
  load: Load<Value>,
  options: WaitOptions,
) => Promise<Value> {
  const loadings = new Map<string, Loading<Value>>();

  const start = (key: string, load: Load<Value>): Loading<Value> => {
    const stop = new AbortController();
    const waiting: Loading<Value>['waiting'] = new Set();
    const report = (loaded: number) => {
      if (loaded <= loading.loaded) return;
      loading.loaded = loaded;
      for (const report of waiting) report(loaded);
    };
    // Starts in the next microtask, so that the very first report finds its listeners.
    const work = Promise.resolve().then(() => load(stop.signal, report));
    const loading: Loading<Value> = { work, stop, waiting, loaded: 0 };
    loadings.set(key, loading);
    const finish = () => forget(key, loading);
    work.then(finish, finish);
    return loading;
  };

  const forget = (key: string, loading: Loading<Value>): void => {
    if (loadings.get(key) === loading) loadings.delete(key);
  };

  return (key, load, { signal, onProgress }) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) throw new ProblemError({ code: 'aborted' });
      const loading = loadings.get(key) ?? start(key, load);
      const report = (loaded: number) => onProgress?.(loaded);
      const leave = () => {
        loading.waiting.delete(report);
        signal?.removeEventListener('abort', abort);
      };
      const abort = () => {
        leave();
        if (loading.waiting.size === 0) {
          forget(key, loading);
          loading.stop.abort();
        }
        reject(new ProblemError({ code: 'aborted' }));
      };
      loading.waiting.add(report);
      signal?.addEventListener('abort', abort, { once: true });
      if (loading.loaded > 0) report(loading.loaded);
      loading.work.then(resolve, reject).finally(leave);
    });
}
