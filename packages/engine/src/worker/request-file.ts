import { ProblemError } from '@facecompare/contract';
import type { FileSource } from '../protocol/messages.ts';
import {
  headersForRest,
  isEncoded,
  isRest,
  type PartialFile,
  startOver,
  validatorOf,
} from './partial-file.ts';

/** Why a request did not bring the whole file, and what to do next. */
export interface Shortfall {
  readonly code: 'engine-unavailable' | 'engine-integrity';
  readonly detail: string;
  /** `afresh`: another file came, perhaps an old one from the browser's HTTP cache. */
  readonly next: 'go-on' | 'afresh' | 'give-up';
  readonly cause?: unknown;
}

export interface RequestOptions {
  readonly signal: AbortSignal;
  readonly fetch: typeof fetch;
  /** Whether to bypass the browser's HTTP cache. */
  readonly afresh: boolean;
  /** Milliseconds without a byte after which the connection is closed. */
  readonly stallMs: number;
  readonly onProgress: () => void;
}

/** Content types that servers send in place of a missing file. */
const PAGE = /^\s*(text\/html|text\/xml|application\/(xhtml\+xml|xml|json|problem\+json))\b/i;

/** How a developer recognises the file. The query is left out, because it may hold a key. */
export const pathOf = ({ url }: FileSource): string => url.replace(/[?#].*$/, '');

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

/**
 * Returns why an answer is not read at all. Returns null if it will be read; `partial` is then
 * ready for it.
 */
function refusalOf(response: Response, source: FileSource, partial: PartialFile): Shortfall | null {
  const { status, headers } = response;
  const unavailable = (came: string, next: Shortfall['next']): Shortfall => ({
    code: 'engine-unavailable',
    detail: `${pathOf(source)}: ${came}.`,
    next,
  });
  if (status === 206 && isRest(response, partial)) return null;
  if (status === 206 || status === 416) {
    startOver(partial);
    return unavailable(`the answer is ${status} and not the rest of the file`, 'go-on');
  }
  if (status !== 200)
    return unavailable(
      `the answer is ${status}`,
      status >= 500 || status === 408 || status === 429 ? 'go-on' : 'give-up',
    );

  // The answer is the whole file. If only the rest was requested, the server cannot send ranges or
  // the file has changed.
  startOver(partial);
  const type = headers.get('Content-Type') ?? '';
  if (PAGE.test(type)) return unavailable(`a page came in its place (${type})`, 'give-up');
  const length = Number(headers.get('Content-Length') ?? partial.bytes.length);
  if (!isEncoded(headers) && length !== partial.bytes.length)
    return otherFile(source, `${length} bytes, not ${partial.bytes.length}`);
  partial.validator = validatorOf(response);
  return null;
}

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

/** A complete answer that is not the file of the catalog. */
export const otherFile = (source: FileSource, came: string): Shortfall => ({
  code: 'engine-integrity',
  detail: `${pathOf(source)} is not the file this version of FaceCompare needs: ${came}. Copy its files anew.`,
  next: 'afresh',
});
