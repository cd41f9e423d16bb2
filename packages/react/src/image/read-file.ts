import { type ImageFormat, imageFormatOf } from '@facecompare/contract';
import { checkPixels } from './check-pixels.ts';
import type { ImageDecoder } from './image-decoder.ts';
import { imageFacts } from './image-facts.ts';
import { MAX_FILE_BYTES } from './max-file-bytes.ts';
import { refuse } from './refuse.ts';
import { throwIfAborted } from './throw-if-aborted.ts';

/** A file in memory, and the format its bytes (not its name) show; null where it is none of ours. */
export interface ReadFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly format: ImageFormat | null;
  /** What of the host opens it, where the browser does not; always there where the format is null. */
  readonly decoder: ImageDecoder | undefined;
}

/** How much of a file a host's decoder is shown, in bytes. */
const START = 64;

/**
 * Reads a chosen file and refuses what no decoder should see. Its name and declared type are not looked at.
 *
 * @param options.decoders what the host brings for formats that are not ours
 * @throws ProblemError `image-empty`; `image-too-large` (before it is read); `image-unreadable` (deleted since it was
 * chosen, or not fetched from a cloud); `image-unsupported`; `image-corrupt` (cut off); `image-too-many-pixels`;
 * `misconfigured` (a decoder's `matches` throws); `aborted`
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
  // A file that a cloud keeps elsewhere can have a length and no bytes.
  if (!buffer.byteLength) refuse('image-unreadable');
  const bytes = new Uint8Array(buffer);
  const format = imageFormatOf(bytes);
  // The browser opens these three itself; a host's decoder is not asked about them.
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
