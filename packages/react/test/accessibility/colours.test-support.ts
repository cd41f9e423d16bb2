/** Colours as they come out on the screen, and how well two of them can be told apart. */

const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });

type Colour = readonly [red: number, green: number, blue: number, alpha: number];

/** Any colour of CSS, as four numbers from 0 to 255. */
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

/** From 1 to 21. */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(colourOf(one)), luminance(colourOf(other))].sort(
    (a, b) => b - a,
  );
  return (light + 0.05) / (dark + 0.05);
}

/** The colour that an element stands on: its own background, or that of the next one around it that has one. */
export function groundOf(element: Element | null): string {
  for (let one = element; one; one = one.parentElement) {
    const { backgroundColor } = getComputedStyle(one);
    if (colourOf(backgroundColor)[3] === 255) return backgroundColor;
  }
  return 'white';
}
