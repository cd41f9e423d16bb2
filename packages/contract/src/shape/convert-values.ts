const NUMERIC = /^\s*[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?\s*$/i;
/** Reads a number that a backend wrote as text. */
export const toNumber = (value: unknown): unknown =>
  typeof value === 'string' && NUMERIC.test(value) ? Number(value) : value;

/** Returns null for every way to say that there was no error: null, absent, 0, "0", "". */
export function toErrorCode(value: unknown): unknown {
  const number = toNumber(value);
  return number === undefined || number === 0 || number === '' ? null : number;
}

/** Old answers write a flag as a word. */
export function toFlag(value: unknown): unknown {
  const word = typeof value === 'string' ? value.trim().toLowerCase() : null;
  return word === '' ? null : word === 'true' ? true : word === 'false' ? false : value;
}
