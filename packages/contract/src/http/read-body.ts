import { ProblemError } from '../problem.ts';

/** An honest answer is a few hundred bytes; beyond this it is none, and nobody should hold it in memory. */
export const MAX_ANSWER_BYTES = 1024 * 1024;

/**
 * The body of a response as JSON, whatever its declared type.
 * @param signal drops the connection; fetch promises that too, but Node 20 forgets it once the garbage collector has run
 * @throws ProblemError `bad-response` where it is too long, cut short, not JSON, or not in the encoding it claims
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
  // A stand-in for fetch may have no streams.
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
    // A browser tells garbage under a Content-Encoding from a lost connection only by this: nothing could be unpacked.
    if (bytes === 0 && response.headers.has('content-encoding')) return '';
    throw cause;
  } finally {
    signal.removeEventListener('abort', drop);
  }
}
