/**
 * Returns the own field of that name. If there is none, it returns the field whose name differs
 * only in casing.
 */
export function field(object: Readonly<Record<string, unknown>>, name: string): unknown {
  const key = Object.hasOwn(object, name)
    ? name
    : Object.keys(object).find((candidate) => candidate.toLowerCase() === name.toLowerCase());
  return key === undefined ? undefined : object[key];
}
