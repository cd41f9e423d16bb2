export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Returns the field whose name differs at most in casing. */
export function ownField(object: Record<string, unknown>, name: string): unknown {
  const key = Object.keys(object).find(
    (candidate) => candidate.toLowerCase() === name.toLowerCase(),
  );
  return key === undefined ? undefined : object[key];
}

/** Reads a number, or one written as text, at that path. */
export function numberIn(json: unknown, ...path: readonly string[]): number | null {
  const value = path.reduce(
    (at: unknown, name) => (isObject(at) ? ownField(at, name) : undefined),
    json,
  );
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}
