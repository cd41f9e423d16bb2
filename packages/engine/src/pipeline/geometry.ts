/**
 * A rectangle in pixels of the image it belongs to; `x` and `y` are its upper left corner. It may
 * reach beyond the image.
 */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A place in pixels; 0,0 is the upper left corner of the first pixel. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export const areaOf = (box: Box): number => Math.max(0, box.width) * Math.max(0, box.height);

export const centreOf = (box: Box): Point => ({
  x: box.x + box.width / 2,
  y: box.y + box.height / 2,
});

/**
 * Returns the square around the same centre whose side is the height of the box. The landmark and
 * spoof models were trained with this frame.
 */
export function squareByHeight(box: Box): Box {
  const centre = centreOf(box);
  return {
    x: centre.x - box.height / 2,
    y: centre.y - box.height / 2,
    width: box.height,
    height: box.height,
  };
}
