import { ProblemError } from '@facecompare/contract';
import type { FileSource } from '../protocol/messages.ts';
import { isFile } from './check-file.ts';
import { type PartialFile, startOver } from './partial-file.ts';
import { otherFile, requestFile } from './request-file.ts';

/** How long a download is patient, in milliseconds. */
export interface Patience {
  /** The pauses before the second and the third try; their number is that of the tries after the first. */
  readonly pausesMs: readonly number[];
  /** Without a byte for so long, a connection is given up. */
  readonly stallMs: number;
}

/** Long enough for a phone that changes its mast, short enough for somebody who waits. */
export const PATIENCE: Patience = { pausesMs: [300, 1_000], stallMs: 20_000 };

export interface DownloadOptions {
  readonly signal: AbortSignal;
  readonly fetch: typeof fetch;
  readonly patience: Patience;
  /** Told how many bytes of the file are there. */
  readonly onProgress: (loaded: number) => void;
}

/**
 * Downloads the missing rest of a file, in up to three tries. A wrong file is asked for once more past the browser's own
 * store of answers: after an update of the site that holds the old one, and would hand it out for as long as it is fresh.
 *
 * @param partial keeps what has come where this fails
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
  // Left while it was being checked: there is no rest to ask for.
  if (partial.loaded === partial.bytes.length) startOver(partial);
  let afresh = false;
  for (let tries = 0; ; tries++) {
    const shortfall =
      (await requestFile(source, partial, { ...request, afresh })) ??
      ((await isFile(partial.bytes, source.facts))
        ? null
        : otherFile(source, 'its SHA-256 differs'));
    // Another call may go on with the same memory by now.
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

/** Waits, and leaves no timer behind when it is aborted; the next request tells of the abort. */
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
