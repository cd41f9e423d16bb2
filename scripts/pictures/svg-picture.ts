/**
 * One style for all pictures: they have their own background and colours, for light and dark, and
 * load nothing.
 */

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** What a screen reader announces for the picture. */
  readonly title: string;
  readonly description: string;
  /** The elements. */
  readonly body: readonly string[];
}

/**
 * Width of a letter of the monospaced font, as a share of its size. Other fonts are narrower on the
 * whole.
 */
const LETTER = 0.602;

const STYLE = `
  svg { --ground: #ffffff; --ink: #1f2328; --quiet: #59636e; --line: #c3ccd5; --box: #f3f5f8; --area: #fafbfc; --one: #0550ae; --two: #953800; --other: #99a2ad }
  @media (prefers-color-scheme: dark) {
    svg { --ground: #0d1117; --ink: #e6edf3; --quiet: #9aa4af; --line: #3d444d; --box: #1c232c; --area: #12171e; --one: #79c0ff; --two: #ffa657; --other: #656d77 }
  }
  text { font: 13px system-ui, sans-serif; fill: var(--ink) }
  .code { font-family: ui-monospace, monospace; font-size: 12px }
  .name { font-weight: 600; font-size: 14px }
  .head { font-weight: 600; font-size: 15px }
  .quiet { fill: var(--quiet); font-size: 12px }
  .middle { text-anchor: middle }
  .end { text-anchor: end }
  .over { paint-order: stroke; stroke: var(--ground); stroke-width: 4px; stroke-linejoin: round }
  text.one { fill: var(--one) }
  text.two { fill: var(--two) }
  path, line { fill: none; stroke: var(--line); stroke-width: 1.5px }
  path.one { stroke: var(--one) }
  path.two { stroke: var(--two); stroke-dasharray: 5 3 }
  .tip { stroke: none }
  .tip.plain { fill: var(--quiet) }
  .tip.one, rect.one { fill: var(--one) }
  .tip.two, rect.two { fill: var(--two) }
  .tip.two { stroke-dasharray: none }
  rect.box { fill: var(--box); stroke: var(--line) }
  rect.area { fill: var(--area); stroke: var(--line); stroke-dasharray: 2 4 }
  rect.other { fill: var(--other) }
  rect.ground { fill: var(--ground) }
`;

export const escapeXml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** Rounds to one decimal, because a picture has to be the same on every machine. */
export const round = (value: number): number => Math.round(value * 10) / 10;

/** @param classes of the style sheet above, separated by spaces */
export const textAt = (x: number, y: number, text: string, classes = ''): string =>
  `<text x="${round(x)}" y="${round(y)}"${classes ? ` class="${classes}"` : ''}>${escapeXml(text)}</text>`;

export const rectAt = (
  x: number,
  y: number,
  width: number,
  height: number,
  classes: string,
  corner = 6,
): string =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="${corner}" class="${classes}"/>`;

/** Returns the maximum width of a line, in pixels. */
export const widthOf = (text: string, size = 12): number => text.length * size * LETTER;

export function svgPicture({ width, height, title, description, body }: Picture): string {
  const [w, h] = [Math.ceil(width), Math.ceil(height)];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}" width="${w}" height="${h}" role="img" aria-labelledby="title about">`,
    `<title id="title">${escapeXml(title)}</title>`,
    `<desc id="about">${escapeXml(description)}</desc>`,
    `<style>${STYLE}</style>`,
    rectAt(0, 0, w, h, 'ground', 8),
    ...body,
    '</svg>',
    '',
  ].join('\n');
}
