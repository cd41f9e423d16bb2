/** Whether a rectangle is within another, or leaves it by at most so many pixels. */
export const isWithin = (inner: DOMRect, outer: DOMRect, beside: number, above: number): boolean =>
  inner.left >= outer.left - beside &&
  inner.right <= outer.right + beside &&
  inner.top >= outer.top - above &&
  inner.bottom <= outer.bottom + above;

/** Whether two rectangles share more than so many pixels in width and height. */
export const overlap = (a: DOMRect, b: DOMRect, wide: number, high: number): boolean =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > wide &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > high;
