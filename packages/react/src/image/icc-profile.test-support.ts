/**
 * Colour profiles (ICC.1:2010) with a wide gamut, as phones and cameras write them, and pictures in
 * their values.
 */
import { ascii, type Bytes, four, two } from './bytes.test-support.ts';
import type { Picture, Rgb } from './picture.test-support.ts';

type Matrix = readonly [Rgb, Rgb, Rgb];

export interface ColourSpace {
  /** Rows X, Y and Z (D50) of the columns red, green and blue. */
  readonly toXyz: Matrix;
  /** Converts a sample to light, 0 to 1: `(a x + b) ^ gamma` from `d` on, below it `c x`. */
  readonly curve: {
    readonly gamma: number;
    readonly a: number;
    readonly b: number;
    readonly c: number;
    readonly d: number;
  };
}

const SRGB_CURVE = { gamma: 2.4, a: 1 / 1.055, b: 0.055 / 1.055, c: 1 / 12.92, d: 0.04045 };
const power = (gamma: number) => ({ gamma, a: 1, b: 0, c: 0, d: 0 });

const SRGB: ColourSpace = {
  toXyz: [
    [0.43607, 0.38515, 0.14307],
    [0.22249, 0.71687, 0.06061],
    [0.01392, 0.09708, 0.7141],
  ],
  curve: SRGB_CURVE,
};
export const DISPLAY_P3: ColourSpace = {
  toXyz: [
    [0.51512, 0.29198, 0.1571],
    [0.2412, 0.69225, 0.06657],
    [-0.00105, 0.04189, 0.78407],
  ],
  curve: SRGB_CURVE,
};
export const ADOBE_RGB: ColourSpace = {
  toXyz: [
    [0.60974, 0.20528, 0.14919],
    [0.31111, 0.62567, 0.06322],
    [0.01947, 0.06087, 0.74457],
  ],
  curve: power(2.19921875),
};
export const PROPHOTO: ColourSpace = {
  toXyz: [
    [0.79767, 0.13519, 0.03134],
    [0.28804, 0.71188, 0.00009],
    [0, 0, 0.82491],
  ],
  curve: power(1.8),
};

const fixed = (value: number): Bytes => four(Math.round(value * 65536) >>> 0);
const tag = (type: string, ...values: readonly number[]): Bytes => [
  ...ascii(type),
  ...four(0),
  ...values,
];

export function iccProfile({ toXyz, curve }: ColourSpace): Bytes {
  const column = (index: 0 | 1 | 2) => tag('XYZ ', ...toXyz.flatMap((row) => fixed(row[index])));
  const bend = tag(
    'para',
    ...two(3),
    0,
    0,
    ...[curve.gamma, curve.a, curve.b, curve.c, curve.d].flatMap(fixed),
  );
  const name = 'test';
  const text = tag(
    'mluc',
    ...four(1),
    ...four(12),
    ...ascii('enUS'),
    ...four(name.length * 2),
    ...four(28),
    ...[...name].flatMap((letter) => [0, ...ascii(letter)]),
  );
  const tags: readonly (readonly [string, Bytes])[] = [
    ['desc', text],
    ['cprt', text],
    ['wtpt', tag('XYZ ', ...fixed(0.9642), ...fixed(1), ...fixed(0.8249))],
    ['rXYZ', column(0)],
    ['gXYZ', column(1)],
    ['bXYZ', column(2)],
    ['rTRC', bend],
    ['gTRC', bend],
    ['bTRC', bend],
  ];
  let at = 128 + 4 + 12 * tags.length;
  const [directory, data]: [number[], number[]] = [[], []];
  for (const [key, value] of tags) {
    directory.push(...ascii(key), ...four(at), ...four(value.length));
    data.push(...value);
    at += value.length;
  }
  const header = [
    ...[...four(at), ...four(0), ...four(0x04300000), ...ascii('mntrRGB XYZ ')],
    ...[...two(2026), ...two(1), ...two(1), ...two(0), ...two(0), ...two(0)],
    ...[...ascii('acsp'), ...Array<number>(28).fill(0)],
    ...[...fixed(0.9642), ...fixed(1), ...fixed(0.8249)],
  ];
  return [
    ...header,
    ...Array<number>(128 - header.length).fill(0),
    ...four(tags.length),
    ...directory,
    ...data,
  ];
}

const times = (matrix: Matrix, [a, b, c]: Rgb): Rgb => {
  const [x = 0, y = 0, z = 0] = matrix.map((row) => row[0] * a + row[1] * b + row[2] * c);
  return [x, y, z];
};

/** By Cramer's rule. */
function inverse([[a, b, c], [d, e, f], [g, h, i]]: Matrix): Matrix {
  const determinant = a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
  return [
    [(e * i - f * h) / determinant, (c * h - b * i) / determinant, (b * f - c * e) / determinant],
    [(f * g - d * i) / determinant, (a * i - c * g) / determinant, (c * d - a * f) / determinant],
    [(d * h - e * g) / determinant, (b * g - a * h) / determinant, (a * e - b * d) / determinant],
  ];
}

/**
 * Returns the same colours in the values of another colour space. Without the profile, these values
 * mean other colours.
 */
export function inSpace({ width, height, at }: Picture, space: ColourSpace): Picture {
  const fromXyz = inverse(space.toXyz);
  const { gamma, a, b, c, d } = SRGB.curve;
  const light = (value: number) =>
    value / 255 >= d ? (a * (value / 255) + b) ** gamma : (c * value) / 255;
  const sample = (value: number) => {
    const { curve } = space;
    const high = (Math.max(0, value) ** (1 / curve.gamma) - curve.b) / curve.a;
    return 255 * (high >= curve.d || !curve.c ? high : value / curve.c);
  };
  return {
    width,
    height,
    at: (x, y) => {
      const [red, green, blue] = at(x, y);
      const [r, g, bl] = times(fromXyz, times(SRGB.toXyz, [light(red), light(green), light(blue)]));
      return [sample(r), sample(g), sample(bl)];
    },
  };
}
