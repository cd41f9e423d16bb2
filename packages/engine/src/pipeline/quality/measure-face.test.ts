import { describe, expect, it } from 'vitest';
import { drawnLandmarks, drawnPixels } from './drawn-face.test-support.ts';
import { type FaceMeasures, measureFace } from './measure-face.ts';

type Light = Exclude<keyof FaceMeasures, 'centre'>;
const LANDMARKS = drawnLandmarks();
const measure = (name: Light, shade?: Parameters<typeof drawnPixels>[0]) =>
  measureFace(drawnPixels(shade), LANDMARKS)[name];
const falls = (values: readonly number[]) =>
  values.every((value, at) => at === 0 || value < (values[at - 1] ?? 0));

describe('measureFace', () => {
  it('detects that a picture becomes darker, and brighter', () => {
    const darker = [1, 0.6, 0.3, 0.1];
    expect(falls(darker.map((part) => measure('luminanceMean', (value) => value * part)))).toBe(
      true,
    );
    expect(
      falls(darker.map((part) => -measure('underExposure', (value) => value * part - 8))),
    ).toBe(true);
    const brighter = [60, 100, 140, 200];
    expect(falls(brighter.map((more) => -measure('luminanceMean', (value) => value + more)))).toBe(
      true,
    );
    expect(falls(brighter.map((more) => -measure('overExposure', (value) => value + more)))).toBe(
      true,
    );
    expect(measure('luminanceMean', () => 255)).toBeCloseTo(0.99, 1);
    expect(measure('luminanceMean', () => 0)).toBe(0);
  });

  it('detects that one side of the face becomes dark', () => {
    const sides = [0, 0.1, 0.2, 0.3];
    expect(
      falls(
        sides.map((loss) =>
          measure('illuminationUniformity', (value, x) => value * (x < 0.5 ? 1 - loss : 1)),
        ),
      ),
    ).toBe(true);
    expect(measure('illuminationUniformity')).toBeGreaterThan(0.6);
  });

  it('detects a loss of contrast', () => {
    const flatter = [1, 0.5, 0.2, 0.05];
    const flat = (part: number) => (value: number) => 120 + (value - 120) * part;
    expect(falls(flatter.map((part) => measure('luminanceVariance', flat(part))))).toBe(true);
    expect(falls(flatter.map((part) => measure('dynamicRange', flat(part))))).toBe(true);
    expect(measure('dynamicRange', () => 120)).toBeCloseTo(0, 2);
  });

  it('detects blur, and does not confuse it with dim light or low contrast', () => {
    const { data, ...size } = drawnPixels();
    /** Averages a square around each pixel, by running sums along both axes. */
    const blurred = (radius: number) => {
      const values = drawnPixels((value) => value).data;
      const out = new Uint8ClampedArray(values.length);
      for (let y = 0; y < size.height; y++) {
        for (let x = 0; x < size.width; x++) {
          for (let channel = 0; channel < 3; channel++) {
            let [sum, count] = [0, 0];
            for (const [dx, dy] of [
              [-radius, 0],
              [radius, 0],
              [0, -radius],
              [0, radius],
              [0, 0],
            ] as const) {
              const [nx, ny] = [x + dx, y + dy];
              if (nx < 0 || ny < 0 || nx >= size.width || ny >= size.height) continue;
              sum += values[(ny * size.width + nx) * 4 + channel] ?? 0;
              count++;
            }
            out[(y * size.width + x) * 4 + channel] = sum / count;
          }
        }
      }
      return measureFace({ ...size, data: out }, LANDMARKS).sharpness;
    };
    expect(falls([0, 2, 4].map(blurred))).toBe(true);
    expect(measureFace({ ...size, data }, LANDMARKS).sharpness).toBeCloseTo(blurred(0), 6);
    expect(measure('sharpness', (value) => value * 0.4) / measure('sharpness')).toBeGreaterThan(
      0.7,
    );
    expect(measure('sharpness', () => 120)).toBe(0);
  });

  it('detects coloured light', () => {
    expect(measure('unnaturalColour')).toBe(0);
    const pixels = drawnPixels();
    const tinted = pixels.data.map((value, at) =>
      at % 4 === 2 ? Math.min(255, value * 2) : value,
    );
    expect(measureFace({ ...pixels, data: tinted }, LANDMARKS).unnaturalColour).toBeGreaterThan(10);
  });
});
