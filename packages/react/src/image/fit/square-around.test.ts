import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { squareAround } from './square-around.ts';

const IMAGE = { width: 1000, height: 800 };

describe('the square around a face', () => {
  it('is so many times the longer edge of the face, with the face in the middle', () => {
    // 100 x 160 pixels around (450, 380).
    expect(squareAround({ x: 0.4, y: 0.375, width: 0.1, height: 0.2 }, IMAGE, 2.5)).toEqual({
      x: 250,
      y: 180,
      size: 400,
    });
  });

  it('is moved into the image when the face is at its edge', () => {
    expect(squareAround({ x: 0, y: 0, width: 0.1, height: 0.125 }, IMAGE, 2)).toEqual({
      x: 0,
      y: 0,
      size: 200,
    });
    expect(squareAround({ x: 0.9, y: 0.875, width: 0.1, height: 0.125 }, IMAGE, 2)).toEqual({
      x: 800,
      y: 600,
      size: 200,
    });
  });

  it('is at most as large as the shorter side of the image', () => {
    expect(squareAround({ x: 0.2, y: 0.1, width: 0.5, height: 0.8 }, IMAGE, 2.2)).toEqual({
      x: 50,
      y: 0,
      size: 800,
    });
  });

  it('is not smaller than the minimum, if the image is large enough', () => {
    const tiny = { x: 0.5, y: 0.5, width: 0.02, height: 0.025 };
    expect(squareAround(tiny, IMAGE, 2.2, 160).size).toBe(160);
    expect(squareAround(tiny, { width: 90, height: 120 }, 2.2, 160).size).toBe(90);
  });

  it('is always inside the image, and contains the face if it fits', () => {
    const part = fc.double({ min: 0, max: 1, noNaN: true });
    const length = fc.integer({ min: 40, max: 4000 });
    fc.assert(
      fc.property(part, part, part, part, length, length, (x, y, w, h, width, height) => {
        const face = {
          x,
          y,
          width: Math.max(0.01, w * (1 - x)),
          height: Math.max(0.01, h * (1 - y)),
        };
        const square = squareAround(face, { width, height }, 2.2);
        expect(
          Math.min(
            square.x,
            square.y,
            width - square.x - square.size,
            height - square.y - square.size,
          ),
        ).toBeGreaterThanOrEqual(0);
        const beyond = Math.max(face.width * width, face.height * height) > Math.min(width, height);
        const left = face.x * width;
        if (!beyond && face.x + face.width <= 1) {
          expect(square.x).toBeLessThanOrEqual(left + 1);
          expect(square.x + square.size).toBeGreaterThanOrEqual(left + face.width * width - 1);
        }
      }),
    );
  });
});
