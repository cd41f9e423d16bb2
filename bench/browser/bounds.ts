/** What has to hold, said one line each. */
export type Sign = '<=' | '<' | '>=' | '>';

const KEPT: Readonly<Record<Sign, (value: number, bound: number) => boolean>> = {
  '<=': (value, bound) => value <= bound,
  '<': (value, bound) => value < bound,
  '>=': (value, bound) => value >= bound,
  '>': (value, bound) => value > bound,
};

export class Bounds {
  #broken = 0;

  /** Says whether it holds. What is not a number holds nothing. */
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
