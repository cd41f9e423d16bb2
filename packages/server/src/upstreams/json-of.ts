import { propertyOf } from '../property-of.ts';
import { readCapped } from '../request/read-capped.ts';

/** A normal answer is a few hundred bytes. */
const MAX_ANSWER_BYTES = 1024 * 1024;

/**
 * Reads the body as JSON. Returns undefined if it is too long, cut short or something else; an
 * aborted read still throws.
 */
export async function jsonOf(response: Response): Promise<unknown> {
  try {
    const bytes = await readCapped(response.body, MAX_ANSWER_BYTES);
    return bytes ? JSON.parse(new TextDecoder().decode(bytes)) : undefined;
  } catch (error) {
    const name = propertyOf(error, 'name');
    if (name === 'AbortError' || name === 'TimeoutError') throw error;
    return undefined;
  }
}
