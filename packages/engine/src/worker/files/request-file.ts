import { ProblemError } from '@facecompare/contract';
import type { FileSource } from '../../protocol/messages.ts';
import { refusalOf } from '../refusal-of.ts';
import { headersForRest, type PartialFile } from './partial-file.ts';
import { otherFile, pathOf, type Shortfall } from './shortfall.ts';

export interface RequestOptions {
  readonly signal: AbortSignal;
  readonly fetch: typeof fetch;
  /** Whether to bypass the browser's HTTP cache. */
  readonly afresh: boolean;
  /** Milliseconds without a byte after which the connection is closed. */
  readonly stallMs: number;
  readonly onProgress: () => void;
}

/**
 * Makes one request for the missing part of a file.
 *
 * It follows redirects: static hosts use them, no data is sent, and the hash decides which bytes
 * run. A page that wants one origin only can set `connect-src`, which also applies to redirects.
 *
 * @param partial is filled from its current end
 * @returns null once it has as many bytes as the catalog says
 * @throws ProblemError `aborted`
 */
export async function requestFile(
  source: FileSource,
  partial: PartialFile,
  options: RequestOptions,
): Promise<Shortfall | null> {
  const { signal, fetch, afresh, stallMs } = options;
  const attempt = new AbortController();
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  // The standard only needs the fetch to be aborted. Node 20 forgets the abort once its garbage
  // collector has run.
  const drop = () => {
    attempt.abort();
    reader?.cancel().catch(() => {});
  };
  let timer = setTimeout(drop, stallMs);
  const stillAlive = () => {
    clearTimeout(timer);
    timer = setTimeout(drop, stallMs);
  };
  signal.addEventListener('abort', drop, { once: true });
  try {
    if (signal.aborted) throw new ProblemError({ code: 'aborted' });
    const response = await fetch(source.url, {
      headers: headersForRest(partial),
      cache: afresh ? 'reload' : 'default',
      credentials: 'same-origin',
      redirect: 'follow',
      referrerPolicy: 'same-origin',
      signal: attempt.signal,
    });
    reader = response.body?.getReader();
    // Another call may already use the same memory.
    if (signal.aborted) throw new ProblemError({ code: 'aborted' });
    stillAlive();
    return (
      refusalOf(response, source, partial) ??
      (await fill(partial, reader, source, options, stillAlive))
    );
  } catch (cause) {
    if (signal.aborted) throw new ProblemError({ code: 'aborted' }, { cause });
    const far =
      partial.loaded > 0 ? ` after ${partial.loaded} of ${partial.bytes.length} bytes` : '';
    const detail = `${pathOf(source)}: the connection failed${far}.`;
    return { code: 'engine-unavailable', detail, next: 'go-on', cause };
  } finally {
    drop();
    clearTimeout(timer);
    signal.removeEventListener('abort', drop);
  }
}

/** Reads the body into the file, to its end. */
async function fill(
  partial: PartialFile,
  reader: ReadableStreamDefaultReader<Uint8Array> | undefined,
  source: FileSource,
  { signal, onProgress }: RequestOptions,
  stillAlive: () => void,
): Promise<Shortfall | null> {
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true };
    if (signal.aborted) throw new ProblemError({ code: 'aborted' });
    if (done || !value) break;
    stillAlive();
    if (partial.loaded + value.length > partial.bytes.length)
      return otherFile(source, `more than ${partial.bytes.length} bytes`);
    partial.bytes.set(value, partial.loaded);
    partial.loaded += value.length;
    onProgress();
  }
  if (partial.loaded === partial.bytes.length) return null;
  throw new Error('The answer ended early.');
}
