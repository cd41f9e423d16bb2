import { type ProblemCode, problemOf } from '@facecompare/contract';
import { refuse } from '../refuse.ts';
import { throwIfAborted } from '../throw-if-aborted.ts';
import type { ImageDecoder } from './image-decoder.ts';

/**
 * The longest time for a decoder, in milliseconds. A decoder that loads its code over a dead
 * connection must not block a person for ever.
 */
const PATIENCE = 30_000;

/**
 * Decodes a file with the host's decoder.
 * @param otherwise the problem code if the decoder fails
 * @returns a bitmap that belongs to the caller, who closes it; or a file that still has to be read
 * @throws ProblemError the decoder's own problem, `otherwise`, `misconfigured` if it returns
 * neither a bitmap nor a file, `aborted`
 */
export async function decodeByHost(
  decoder: ImageDecoder,
  file: Blob,
  { signal, otherwise }: { readonly signal: AbortSignal; readonly otherwise: ProblemCode },
): Promise<ImageBitmap | Blob> {
  throwIfAborted(signal);
  const over = new AbortController();
  const end = () => over.abort();
  const timer = setTimeout(end, PATIENCE);
  signal.addEventListener('abort', end);
  const decode = async () => {
    const decoded: unknown = await decoder.decode(file, { signal: over.signal });
    if (decoded instanceof ImageBitmap) {
      if (over.signal.aborted) decoded.close();
      return decoded;
    }
    return decoded instanceof Blob
      ? decoded
      : refuse('misconfigured', 'A decoder gives an ImageBitmap or a Blob.');
  };
  const ended = new Promise<never>((_, reject) => over.signal.addEventListener('abort', reject));
  try {
    return await Promise.race([decode(), ended]);
  } catch (cause) {
    throwIfAborted(signal);
    const { code, detail } = problemOf(cause, otherwise);
    return refuse(
      code === 'aborted' ? otherwise : code,
      detail ?? 'The decoder of the host did not open the file.',
      cause,
    );
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', end);
  }
}
