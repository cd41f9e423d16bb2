import { expect, it } from 'vitest';
import { turnImage } from '../../pipeline/pixels/turn-image.ts';
import { fractionOf } from './fraction-of.ts';

/** A picture with one bright block of 2 x 1 pixels. */
const [WIDTH, HEIGHT] = [10, 6];
const block = { x: 7, y: 1, width: 2, height: 1 };
const data = new Uint8Array(WIDTH * HEIGHT * 3);
for (let x = block.x; x < block.x + block.width; x++)
  data.fill(255, (block.y * WIDTH + x) * 3, (block.y * WIDTH + x) * 3 + 3);
const image = { data, width: WIDTH, height: HEIGHT, channels: 3 as const };

it.each([0, 90, 180, 270] as const)(
  'maps a place back to the original picture after turning it by %i',
  (turnedBy) => {
    const pixels = turnImage(image, turnedBy);
    const bright = Array.from({ length: pixels.width * pixels.height }, (_, at) => at).filter(
      (at) => pixels.data[at * 3] === 255,
    );
    const [xs, ys] = [
      bright.map((at) => at % pixels.width),
      bright.map((at) => Math.floor(at / pixels.width)),
    ];
    const [x, y] = [Math.min(...xs), Math.min(...ys)];
    const box = { x, y, width: Math.max(...xs) - x + 1, height: Math.max(...ys) - y + 1 };
    const { x: left, y: top, width, height } = fractionOf(box, { pixels, turnedBy });
    expect([left * WIDTH, top * HEIGHT, width * WIDTH, height * HEIGHT]).toEqual(
      [7, 1, 2, 1].map((value) => expect.closeTo(value, 6)),
    );
  },
);
