/** Checks bounds and prints one line for each. A broken one makes the program exit with 1. */
const KEPT = {
  '<=': (value: number, bound: number) => value <= bound,
  '<': (value: number, bound: number) => value < bound,
  '>=': (value: number, bound: number) => value >= bound,
  '>': (value: number, bound: number) => value > bound,
};

/** Checks and prints one bound. NaN breaks every bound. */
export function hold(
  name: string,
  value: number,
  sign: keyof typeof KEPT,
  bound: number,
  digits = 2,
): void {
  const kept = KEPT[sign](value, bound);
  if (!kept) process.exitCode = 1;
  console.info(
    `${kept ? 'kept  ' : 'BROKEN'} ${name}: ${value.toFixed(digits)} ${sign} ${bound.toFixed(digits)}`,
  );
}
