/** Colours as shown on the screen, and their contrast. */

const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });

type Colour = readonly [red: number, green: number, blue: number, alpha: number];

/** Returns any CSS colour as four numbers from 0 to 255. */
export function colourOf(css: string): Colour {
  if (!context) throw new Error('No 2d canvas.');
  context.clearRect(0, 0, 1, 1);
  context.fillStyle = css;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha];
}

/** Relative luminance, as WCAG 2.2 defines it. */
function luminance([red, green, blue]: Colour): number {
  const linear = (value: number) =>
    value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Returns the contrast of two colours, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(colourOf(one)), luminance(colourOf(other))].sort(
    (a, b) => b - a,
  );
  return (light + 0.05) / (dark + 0.05);
}

/**
 * Returns the background colour behind an element: its own, or that of the next element around it
 * that has one.
 */
export function groundOf(element: Element | null): string {
  for (let one = element; one; one = one.parentElement) {
    const { backgroundColor } = getComputedStyle(one);
    if (colourOf(backgroundColor)[3] === 255) return backgroundColor;
  }
  return 'white';
}
