/** A rectangle in pixels of the image it belongs to; its corner is the upper left one. It may reach beyond the image. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A place in pixels, where 0,0 is the upper left corner of the first pixel. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export const areaOf = (box: Box): number => Math.max(0, box.width) * Math.max(0, box.height);

export const centreOf = (box: Box): Point => ({
  x: box.x + box.width / 2,
  y: box.y + box.height / 2,
});

/** The square around the same centre whose side is the height of the box: the frame that the landmark and spoof nets know. */
export function squareByHeight(box: Box): Box {
  const centre = centreOf(box);
  return {
    x: centre.x - box.height / 2,
    y: centre.y - box.height / 2,
    width: box.height,
    height: box.height,
  };
}
