import { type ImageFormat, imageFormatOf } from '@facecompare/contract';
import { checkPixels } from '../decode/check-pixels.ts';
import type { ImageDecoder } from '../decode/image-decoder.ts';
import { refuse } from '../refuse.ts';
import { throwIfAborted } from '../throw-if-aborted.ts';
import { imageFacts } from './image-facts.ts';
import { MAX_FILE_BYTES } from './max-file-bytes.ts';

/**
 * A file in memory, with the format of its bytes (not of its name). The format is null if we do not
 * support it.
 */
export interface ReadFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly format: ImageFormat | null;
  /**
   * The host's decoder for files that the browser cannot open; always set if the format is null.
   */
  readonly decoder: ImageDecoder | undefined;
}

/** How many bytes of a file we pass to a host's decoder. */
const START = 64;

/**
 * Reads a chosen file and rejects what no decoder should get. It ignores the file's name and
 * declared type.
 * @param options.decoders the host's decoders for formats that we do not support
 * @throws ProblemError `image-too-large` before the file is read. `image-unreadable` if the file
 * was deleted since it was chosen, or was not downloaded from a cloud. `image-corrupt` if it is
 * truncated. `misconfigured` if a decoder's `matches` throws. `image-empty`, `image-unsupported`,
 * `image-too-many-pixels`, `aborted`.
 */
export async function readFile(
  file: Blob,
  {
    signal,
    decoders = [],
  }: { readonly signal: AbortSignal; readonly decoders?: readonly ImageDecoder[] | undefined },
): Promise<ReadFile> {
  throwIfAborted(signal);
  if (!file.size) refuse('image-empty');
  if (file.size > MAX_FILE_BYTES) refuse('image-too-large');
  const buffer = await file
    .arrayBuffer()
    .catch((cause: unknown) => refuse('image-unreadable', '', cause));
  throwIfAborted(signal);
  // A file that is stored in a cloud can have a length and no bytes.
  if (!buffer.byteLength) refuse('image-unreadable');
  const bytes = new Uint8Array(buffer);
  const format = imageFormatOf(bytes);
  // The browser opens JPEG, PNG and WebP itself, so they need no decoder.
  const decoder =
    format === null || format === 'heic' ? decoderFor(bytes, format, decoders) : undefined;
  if (format) {
    const { complete, supported, width, height } = imageFacts(bytes, format);
    if (!complete) refuse('image-corrupt');
    if (!supported) refuse('image-unsupported', 'A JPEG of a kind that browsers show differently.');
    checkPixels(width, height);
  } else if (!decoder) refuse('image-unsupported');
  return { bytes, format, decoder };
}

function decoderFor(
  bytes: Uint8Array,
  format: ImageFormat | null,
  decoders: readonly ImageDecoder[],
): ImageDecoder | undefined {
  try {
    return decoders.find(({ type, matches }) =>
      matches ? matches(bytes.slice(0, START)) : format === 'heic' && type,
    );
  } catch (cause) {
    return refuse('misconfigured', 'matches of a decoder in image.decoders throws.', cause);
  }
}
