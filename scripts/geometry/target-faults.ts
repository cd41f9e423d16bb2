import { nameOfPart } from './name-of-part.ts';

/** The size that a thumb can hit, in pixels. */
const LEAST = 44;

/**
 * Finds targets that are too small. A label counts as part of its control: the box and its text, or
 * the whole of what looks like a button.
 */
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
