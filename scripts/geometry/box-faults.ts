import { nameOfPart } from './name-of-part.ts';
import { isWithin } from './rectangles.ts';

/** The size that a thumb can hit, in pixels. */
const TARGET = 44;
/** In pixels: in a narrower widget, a button has one word on each line. */
const LEAST = 280;
/** In pixels: the usual space of a page at both sides of a phone. */
const MARGINS = 40;
const FIGURES = ['photo', 'review', 'pair', 'camera', 'drop-zone', 'steps', 'faces', 'face']
  .map((part) => `[data-part="${part}"]`)
  .join();

/** Finds a picture that is not whole within its stage, or does not fill its frame. */
export function figureFaults(widget: HTMLElement): readonly string[] {
  const stage = widget.querySelector('[data-part="stage"]');
  if (!stage) return [];
  const around = stage.getBoundingClientRect();
  const faults = [...stage.querySelectorAll(FIGURES)].flatMap((figure) => {
    const own = figure.getBoundingClientRect();
    const { width, height } = own;
    if (!isWithin(own, around, 1, 1)) return [`${nameOfPart(figure)} is not whole in its stage`];
    return Math.min(width, height) < 44 ? [`${nameOfPart(figure)} is ${width} x ${height}`] : [];
  });
  const letterboxed = [...stage.querySelectorAll('img[data-part="photo-preview"]')].filter(
    (image) => {
      const frame = image.parentElement?.getBoundingClientRect();
      const own = image.getBoundingClientRect();
      const covers =
        frame && Math.abs(frame.width - own.width) < 6 && Math.abs(frame.height - own.height) < 6;
      return !covers || getComputedStyle(image).objectFit !== 'cover';
    },
  );
  return [...faults, ...letterboxed.map(() => 'a photo does not fill its frame')];
}

/**
 * Finds targets that are too small. A label counts as part of its control: the box and its text, or
 * the whole of what looks like a button.
 */
export const targetFaults = (widget: HTMLElement): readonly string[] =>
  [...widget.querySelectorAll('button, a, input, select, summary')].flatMap((control) => {
    const { width, height } = (control.closest('label') ?? control).getBoundingClientRect();
    return control.checkVisibility() && Math.min(width, height) < TARGET - 0.01
      ? [`${nameOfPart(control)} is ${width} x ${height}`]
      : [];
  });

/**
 * Finds a widget that is narrower than its card or than a person needs, or wider than its
 * surroundings.
 */
export function widthFaults(widget: HTMLElement): readonly string[] {
  const card = widget.querySelector('[data-part="card"]');
  if (!card) return [];
  const inner = card.getBoundingClientRect();
  const outer = widget.getBoundingClientRect();
  const faults: string[] = [];
  const room = Math.min(innerWidth - MARGINS, widget.parentElement?.clientWidth ?? innerWidth);
  if (inner.width < Math.min(LEAST, room) - 1)
    faults.push(`the card is ${inner.width} wide where there is room for ${room}`);
  if (inner.left < outer.left - 1 || inner.right > outer.right + 1)
    faults.push('the card is beside the widget');
  if (inner.left < -1 || inner.right > innerWidth + 1)
    faults.push(`the card is beside the window, from ${inner.left} to ${inner.right}`);
  for (const part of widget.querySelectorAll('[data-part]:not([data-part="status"])')) {
    const { scrollWidth, clientWidth } = part;
    if (getComputedStyle(part).display === 'inline' || part.closest('svg')) continue;
    if (scrollWidth > clientWidth + 1 && clientWidth > 0 && !part.matches('select, input'))
      faults.push(`${nameOfPart(part)} holds ${scrollWidth} in ${clientWidth} pixels`);
  }
  return faults;
}
