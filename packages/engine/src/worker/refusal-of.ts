import type { FileSource } from '../protocol/messages.ts';
import {
  isEncoded,
  isRest,
  type PartialFile,
  startOver,
  validatorOf,
} from './files/partial-file.ts';
import { otherFile, pathOf, type Shortfall } from './files/shortfall.ts';

/** Content types that servers send in place of a missing file. */
const PAGE = /^\s*(text\/html|text\/xml|application\/(xhtml\+xml|xml|json|problem\+json))\b/i;

/**
 * Returns why an answer is not read at all. Returns null if it will be read; `partial` is then
 * ready for it.
 */
export function refusalOf(
  response: Response,
  source: FileSource,
  partial: PartialFile,
): Shortfall | null {
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
