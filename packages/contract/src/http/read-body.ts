import { ProblemError } from '../problem.ts';

/**
 * A real answer is a few hundred bytes. A longer body than this is invalid, and reading it would
 * waste memory.
 */
export const MAX_ANSWER_BYTES = 1024 * 1024;

/**
 * Returns the body of a response as JSON, whatever its declared type.
 * @param signal closes the connection; fetch promises that too, but Node 20 forgets it after the
 * garbage collector has run
 * @throws ProblemError `bad-response` if it is too long, cut short, not JSON, or not in the
 * encoding it claims
 */
export async function readJson(response: Response, signal: AbortSignal): Promise<unknown> {
  const text = await readText(response, signal);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ProblemError({ code: 'bad-response', detail: 'The answer is not JSON.' }, { cause });
  }
}

async function readText(response: Response, signal: AbortSignal): Promise<string> {
  // A mock of fetch may have no streams.
  if (!response.body) return (await response.text?.()) ?? '';
  const reader = response.body.getReader();
  const drop = () => void reader.cancel().catch(() => {});
  signal.addEventListener('abort', drop, { once: true });
  if (signal.aborted) drop();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return text + decoder.decode();
      bytes += value.byteLength;
      if (bytes > MAX_ANSWER_BYTES) {
        drop();
        throw new ProblemError({
          code: 'bad-response',
          detail: 'The answer is longer than 1 MiB.',
        });
      }
      text += decoder.decode(value, { stream: true });
    }
  } catch (cause) {
    // Only the number of bytes distinguishes an invalid Content-Encoding from a lost connection:
    // the browser could unpack none.
    if (bytes === 0 && response.headers.has('content-encoding')) return '';
    throw cause;
  } finally {
    signal.removeEventListener('abort', drop);
  }
}
