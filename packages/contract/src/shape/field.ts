import { canonicalName } from './canonical-name.ts';

/** The value of a field that an object has in two spellings. No shape accepts it. */
export const TWICE = Symbol('twice');

/** Returns the own field of that name, in any spelling. */
export function field(object: Readonly<Record<string, unknown>>, name: string): unknown {
  const wanted = canonicalName(name);
  let found: unknown;
  for (const key of Object.keys(object))
    if (object[key] !== undefined && canonicalName(key) === wanted)
      found = found === undefined ? object[key] : TWICE;
  return found;
}
