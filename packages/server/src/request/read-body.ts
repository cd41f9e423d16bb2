import { IMAGE_RULES, ProblemError } from '@facecompare/contract';
import { readCapped } from './read-capped.ts';

/** `utf8` is a label of UTF-8 too (WHATWG Encoding, 4.2), and some clients write it. */
const JSON_IN_UTF8 =
  /^application\/json(?:\s*;\s*charset\s*=\s*(?:utf[-_]?8|"utf[-_]?8"))?\s*;?\s*$/i;

/**
 * Reads the body's bytes, and checks its headers before it reads the first of them. The JSON
 * content type also keeps a form on another site from posting here without a preflight.
 * @throws ProblemError `unsupported-media-type`, `unsupported-encoding`, `request-too-large`, or
 *   `aborted` if the sender disconnected
 */
export async function readBody(request: Request): Promise<Uint8Array<ArrayBuffer>> {
  if (!JSON_IN_UTF8.test(request.headers.get('Content-Type') ?? ''))
    throw new ProblemError({ code: 'unsupported-media-type' });
  if (request.headers.has('Content-Encoding'))
    throw new ProblemError({ code: 'unsupported-encoding' });
  const declared = Number(request.headers.get('Content-Length') ?? 0) || 0;
  if (declared > IMAGE_RULES.maxBodyBytes) throw new ProblemError({ code: 'request-too-large' });
  const body = await readCapped(
    request.body,
    IMAGE_RULES.maxBodyBytes,
    Math.max(0, declared),
  ).catch((cause: unknown) => {
    throw new ProblemError({ code: 'aborted' }, { cause });
  });
  if (!body) throw new ProblemError({ code: 'request-too-large' });
  return body;
}
