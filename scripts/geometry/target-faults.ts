import { nameOfPart } from './name-of-part.ts';

/** In pixels: what a thumb hits. */
const LEAST = 44;

/** A label is a target of what it names: the box and its words, or the whole of what looks like a button. */
export const targetFaults = (widget: HTMLElement): readonly string[] =>
  [...widget.querySelectorAll<HTMLElement>('button, a, input, select, summary')].flatMap(
    (control) => {
      if (!control.checkVisibility()) return [];
      const { width, height } = (control.closest('label') ?? control).getBoundingClientRect();
      return Math.min(width, height) < LEAST - 0.01
        ? [`${nameOfPart(control)} is ${width} x ${height}`]
        : [];
    },
  );
