/** Checks bounds and prints one line for each. */
export type Sign = '<=' | '<' | '>=' | '>';

const KEPT: Readonly<Record<Sign, (value: number, bound: number) => boolean>> = {
  '<=': (value, bound) => value <= bound,
  '<': (value, bound) => value < bound,
  '>=': (value, bound) => value >= bound,
  '>': (value, bound) => value > bound,
};

export class Bounds {
  #broken = 0;

  /** Checks and prints one bound. NaN breaks every bound. */
  hold(name: string, value: number, sign: Sign, bound: number, digits = 2): void {
    const kept = KEPT[sign](value, bound);
    if (!kept) this.#broken++;
    console.info(
      `${kept ? 'kept  ' : 'BROKEN'} ${name}: ${value.toFixed(digits)} ${sign} ${bound.toFixed(digits)}`,
    );
  }

  get broken(): number {
    return this.#broken;
  }
}
