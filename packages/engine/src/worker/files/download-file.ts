import { ProblemError } from '@facecompare/contract';
import type { FileSource } from '../../protocol/messages.ts';
import { isFile } from './check-file.ts';
import { type PartialFile, startOver } from './partial-file.ts';
import { requestFile } from './request-file.ts';
import { otherFile } from './shortfall.ts';

/** How long to wait during a download, in milliseconds. */
export interface Patience {
  /**
   * The pauses before the second and the third try; their number is the number of further tries.
   */
  readonly pausesMs: readonly number[];
  /** A connection that brings no byte for so long is closed. */
  readonly stallMs: number;
}

/** Long enough for a phone that changes its mast, short enough for a person who waits. */
export const PATIENCE: Patience = { pausesMs: [300, 1_000], stallMs: 20_000 };

export interface DownloadOptions {
  readonly signal: AbortSignal;
  readonly fetch: typeof fetch;
  readonly patience: Patience;
  /** Called with the number of bytes of the file that have arrived. */
  readonly onProgress: (loaded: number) => void;
}

/**
 * Downloads the missing rest of a file, in up to three tries. After a wrong file, one more request
 * bypasses the browser's HTTP cache. After an update of the site, that cache holds the old file and
 * returns it as long as it is fresh.
 *
 * @param partial keeps the bytes that have arrived if this fails
 * @returns the whole file, checked
 * @throws ProblemError `engine-unavailable`, `engine-integrity`, `aborted`
 */
export async function downloadFile(
  source: FileSource,
  partial: PartialFile,
  options: DownloadOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const { signal, fetch, patience, onProgress } = options;
  const request = {
    signal,
    fetch,
    stallMs: patience.stallMs,
    onProgress: () => onProgress(partial.loaded),
  };
  // A call was aborted while it checked the complete file, so there is no rest to request.
  if (partial.loaded === partial.bytes.length) startOver(partial);
  let afresh = false;
  for (let tries = 0; ; tries++) {
    const shortfall =
      (await requestFile(source, partial, { ...request, afresh })) ??
      ((await isFile(partial.bytes, source.facts))
        ? null
        : otherFile(source, 'its SHA-256 differs'));
    // Another call may already use the same memory.
    if (signal.aborted) throw new ProblemError({ code: 'aborted' });
    if (shortfall === null) return partial.bytes;

    const { code, detail, next, cause } = shortfall;
    if (next === 'afresh') startOver(partial);
    const pause = patience.pausesMs[tries];
    if (pause === undefined || next === 'give-up' || (next === 'afresh' && afresh))
      throw new ProblemError({ code, detail }, { cause });
    if (next === 'afresh') afresh = true;
    else await waited(pause, signal);
  }
}

/** Waits, and clears its timer on abort; the next request reports the abort. */
function waited(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const finish = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', finish);
      resolve();
    };
    const timer = setTimeout(finish, milliseconds);
    signal.addEventListener('abort', finish, { once: true });
    if (signal.aborted) finish();
  });
}
