import { type ImageFormat, imageFormatOf } from '@facecompare/contract';
import { checkPixels } from './check-pixels.ts';
import { imageFacts } from './image-facts.ts';
import { refuse } from './refuse.ts';
import { throwIfAborted } from './throw-if-aborted.ts';

/** Largest file that is read at all, in bytes. Above the largest photo of any phone, below what stalls one. */
const MAX_FILE_BYTES = 50 * 1024 * 1024;

/** A file in memory, and the format its bytes (not its name) show. */
export interface ReadFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly format: ImageFormat;
}

/**
 * Reads a chosen file and refuses what no decoder should see. Its name and declared type are not looked at.
 *
 * @throws ProblemError `image-empty`; `image-too-large` (before it is read); `image-unreadable` (deleted since it was
 * chosen, or not fetched from a cloud); `image-unsupported`; `image-corrupt` (cut off); `image-too-many-pixels`; `aborted`
 */
export async function readFile(file: Blob, { signal }: { readonly signal: AbortSignal }): Promise<ReadFile> {
  throwIfAborted(signal);
  if (!file.size) refuse('image-empty');
  if (file.size > MAX_FILE_BYTES) refuse('image-too-large');
  const buffer = await file.arrayBuffer().catch((cause: unknown) => refuse('image-unreadable', '', cause));
  throwIfAborted(signal);
  const bytes = new Uint8Array(buffer);
  const format = imageFormatOf(bytes) ?? refuse('image-unsupported');
  const { complete, width, height } = imageFacts(bytes, format);
  if (!complete) refuse('image-corrupt');
  checkPixels(width, height);
  return { bytes, format };
}
