import { nameOfPart } from './name-of-part.ts';

/** In pixels: in a narrower widget, a button has one word on each line. */
const LEAST = 280;
/** In pixels: the usual space of a page at both sides of a phone. */
const MARGINS = 40;

/**
 * Finds a widget that is narrower than its card or than a person needs, or wider than its
 * surroundings.
 */
export function widthFaults(widget: HTMLElement): readonly string[] {
  const card = widget.querySelector<HTMLElement>('[data-part="card"]');
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
  for (const part of widget.querySelectorAll<HTMLElement>('[data-part]')) {
    if (
      part.dataset.part === 'status' ||
      getComputedStyle(part).display === 'inline' ||
      part.closest('svg')
    )
      continue;
    if (
      part.scrollWidth > part.clientWidth + 1 &&
      part.clientWidth > 0 &&
      !part.matches('select, input')
    )
      faults.push(`${nameOfPart(part)} holds ${part.scrollWidth} in ${part.clientWidth} pixels`);
  }
  return faults;
}
