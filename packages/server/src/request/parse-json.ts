import { ProblemError } from '@facecompare/contract';
import { REQUEST_LIMITS } from '../limits.ts';

const { maxDepth, maxCharactersOutsideStrings } = REQUEST_LIMITS;

const refused = (detail: string): ProblemError =>
  new ProblemError({ code: 'invalid-request', detail });

/**
 * Checks the shape of a JSON text before it is parsed, because a parser would first read a million
 * brackets or numbers. Strings, which hold the images, are skipped at the speed of `indexOf`.
 * @throws ProblemError `invalid-request` if it is nested too deep or holds too much besides strings
 */
export function judgeShape(text: string): void {
  let depth = 0;
  let outside = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '"') {
      at = endOfString(text, at);
      continue;
    }
    if (++outside > maxCharactersOutsideStrings)
      throw refused('It holds too much besides its texts.');
    if (character === '{' || character === '[') depth++;
    if (character === '}' || character === ']') depth--;
    if (depth > maxDepth) throw refused('It is nested too deep.');
  }
}

/**
 * Finds the closing quote of the string that opens at `start`; the end of the text if it never
 * closes.
 */
function endOfString(text: string, start: number): number {
  for (
    let quote = text.indexOf('"', start + 1);
    quote !== -1;
    quote = text.indexOf('"', quote + 1)
  ) {
    let backslashes = 0;
    while (text[quote - 1 - backslashes] === '\\') backslashes++;
    if (backslashes % 2 === 0) return quote;
  }
  return text.length;
}

/**
 * Parses a JSON text in UTF-8. Of a repeated key the last one counts, as everywhere in JavaScript.
 * @throws ProblemError `invalid-json`, also for a byte order mark and for bytes that are not UTF-8;
 *   `invalid-request` for its shape
 */
export function parseJson(bytes: Uint8Array): unknown {
  const text = decode(bytes);
  judgeShape(text);
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message quotes the text, so it is not kept even as a cause.
    throw new ProblemError({ code: 'invalid-json' });
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new ProblemError({ code: 'invalid-json' });
  }
}
