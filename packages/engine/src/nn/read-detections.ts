/** The output of the detector's heads on one map. A coarser map finds larger faces. */
export interface HeadMap {
  readonly height: number;
  readonly width: number;
  /**
   * For each place a pair (background, face) for each prior box, before softmax; a place has eight
   * values.
   */
  readonly scores: Float32Array;
  /**
   * For each place shift x, y and growth x, y for each prior box. The values of a place are padded
   * to a multiple of eight.
   */
  readonly boxes: Float32Array;
}

/** The view of the detector, in pixels. */
const [WIDTH, HEIGHT] = [320, 240];

/**
 * Sides of the prior boxes around each place of a map, in pixels of the view. The detector has the
 * layout of UltraFace.
 */
const SIDES: readonly (readonly number[])[] = [
  [10, 16, 24],
  [32, 48],
  [64, 96],
  [128, 192, 256],
];

/** The scale of a shift and of a growth of 1, as in SSD (Liu et al. 2016). */
const [SHIFT, GROWTH] = [0.1, 0.2];

/** Far below every score limit of `find-faces.ts`. */
const LEAST_SCORE = 0.1;

/**
 * Decodes the candidates of the detector as SSD does: a prior box is shifted by a part of its size
 * and grows exponentially.
 * @returns `scores`: a pair (background, face) for each prior box, 0 to 1. `boxes`: its corners x1,
 *   y1, x2, y2, 0 to 1 of the view; they stay zero if the score is below a tenth
 */
export function readDetections(maps: readonly HeadMap[]): {
  readonly scores: Float32Array;
  readonly boxes: Float32Array;
} {
  const count = maps.reduce(
    (sum, { height, width }, level) => sum + height * width * (SIDES[level] ?? []).length,
    0,
  );
  const scores = new Float32Array(count * 2);
  const boxes = new Float32Array(count * 4);
  let prior = 0;
  maps.forEach((map, level) => {
    const sides = SIDES[level] ?? [];
    const places = map.height * map.width;
    const [scoresEach, boxesEach] = [map.scores.length / places, map.boxes.length / places];
    for (let place = 0; place < places; place++) {
      const centreX = ((place % map.width) + 0.5) / map.width;
      const centreY = (Math.floor(place / map.width) + 0.5) / map.height;
      for (let box = 0; box < sides.length; box++, prior++) {
        const score = place * scoresEach + box * 2;
        const face = 1 / (1 + Math.exp((map.scores[score] ?? 0) - (map.scores[score + 1] ?? 0)));
        scores[prior * 2] = 1 - face;
        scores[prior * 2 + 1] = face;
        // Most priors see no face, and no caller reads their boxes.
        if (face < LEAST_SCORE) continue;
        const at = place * boxesEach + box * 4;
        const side = sides[box] ?? 0;
        const [width, height] = [side / WIDTH, Math.min(1, side / HEIGHT)];
        const x = centreX + (map.boxes[at] ?? 0) * SHIFT * width;
        const y = centreY + (map.boxes[at + 1] ?? 0) * SHIFT * height;
        const halfWidth = (width * Math.exp((map.boxes[at + 2] ?? 0) * GROWTH)) / 2;
        const halfHeight = (height * Math.exp((map.boxes[at + 3] ?? 0) * GROWTH)) / 2;
        boxes[prior * 4] = x - halfWidth;
        boxes[prior * 4 + 1] = y - halfHeight;
        boxes[prior * 4 + 2] = x + halfWidth;
        boxes[prior * 4 + 3] = y + halfHeight;
      }
    }
  });
  return { scores, boxes };
}
