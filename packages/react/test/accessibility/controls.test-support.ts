/** What a person can press or fill in, and how much of the screen belongs to it. */
import { root } from '../support/widget.test-support.tsx';

/** Returns all controls, in the order of the page. */
export const controls = (): HTMLElement[] =>
  [...root().querySelectorAll<HTMLElement>('button, a, input, select, summary')].filter((control) =>
    control.checkVisibility(),
  );

/** Returns the controls that Tab reaches. */
export const reachable = (): HTMLElement[] =>
  controls().filter((control) => !control.matches(':disabled'));

/**
 * Returns the target of a control. A label is a target too: a checkbox with its text, or all of
 * what looks like a button.
 */
export const targetOf = (control: Element): HTMLElement =>
  control.closest('label') ?? (control as HTMLElement);

export const nameOf = (control: Element): string =>
  (
    control.getAttribute('aria-label') ??
    (control instanceof HTMLInputElement && control.labels?.[0]
      ? control.labels[0].textContent
      : control.textContent) ??
    ''
  ).trim();

const inside = (target: Element, x: number, y: number) => {
  const hit = document.elementFromPoint(x, y);
  return hit !== null && (target === hit || target.contains(hit) || targetOf(hit) === target);
};

/**
 * Returns whether a square of so many pixels around the middle belongs to the target, and no
 * neighbour covers a corner.
 */
export function ownsSquare(target: Element, pixels: number): boolean {
  target.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = target.getBoundingClientRect();
  const [x, y, half] = [left + width / 2, top + height / 2, pixels / 2 - 0.5];
  return [
    [0, 0],
    [-half, -half],
    [half, -half],
    [-half, half],
    [half, half],
  ].every(([dx = 0, dy = 0]) => inside(target, x + dx, y + dy));
}

/** Returns whether the middle of the target is on the screen, with nothing over it. */
export function isInView(target: Element): boolean {
  const { left, top, width, height, bottom, right } = target.getBoundingClientRect();
  if (top < 0 || left < 0 || bottom > innerHeight || right > innerWidth) return false;
  return inside(target, left + width / 2, top + height / 2);
}
