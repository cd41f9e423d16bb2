/** Converts sRGB, 0 to 255, to CIELAB's a* and b* under D65 (CIE 15, IEC 61966-2-1). */
function chromaOf(red: number, green: number, blue: number): readonly [a: number, b: number] {
  const linear = (value: number) =>
    value <= 10.31475 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4;
  const [r, g, b] = [linear(red), linear(green), linear(blue)];
  const root = (value: number) =>
    value > 216 / 24389 ? Math.cbrt(value) : (value * 24389) / 3132 + 16 / 116;
  const x = root((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
  const y = root(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = root((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
  return [500 * (x - y), 200 * (y - z)];
}

/** Range of the colour of any person's skin under white light: OFIQ NaturalColour. */
const NATURAL = { a: [5, 25], b: [5, 35] } as const;

const outside = (value: number, [least, most]: readonly [number, number]): number =>
  Math.max(0, least - value, value - most);

/**
 * Measures how far the mean colour of a face lies from that of skin under white light, in units of
 * CIELAB: 0 is natural. OFIQ NaturalColour. A grey picture is at about 7.
 * @param rgb RGB interleaved, 0 to 255
 */
export function unnaturalColour(rgb: Float32Array): number {
  let [red, green, blue] = [0, 0, 0];
  for (let at = 0; at < rgb.length; at += 3) {
    red += rgb[at] ?? 0;
    green += rgb[at + 1] ?? 0;
    blue += rgb[at + 2] ?? 0;
  }
  const count = rgb.length / 3;
  const [a, b] = chromaOf(red / count, green / count, blue / count);
  return Math.hypot(outside(a, NATURAL.a), outside(b, NATURAL.b));
}
