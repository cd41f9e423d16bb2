/** Panels of horizontal bars, one below the other, each with its own scale that begins at zero. */
import { notesAt } from './notes.ts';
import { rectAt, round, svgPicture, textAt } from './svg-picture.ts';

export interface Bar {
  readonly name: string;
  readonly value: number;
  /** Our own bar has another colour. */
  readonly own: boolean;
  /**
   * The line across the end of the bar: from the minimum to the maximum, or from the 10th to the
   * 90th percentile.
   */
  readonly spread?: readonly [low: number, high: number];
  readonly label: string;
  /** A limit, drawn as a mark. */
  readonly bound?: { readonly at: number; readonly label: string };
}

export interface Panel {
  readonly title: string;
  readonly bars: readonly Bar[];
}

const WIDTH = 760;
const LEFT = 290;
const MOST = 256;
const ROW = 24;
const HEAD = 30;

function drawBar(
  { name, value, own, spread, label, bound }: Bar,
  y: number,
  scale: number,
): string[] {
  const middle = y + ROW / 2;
  const elements = [
    textAt(LEFT - 10, middle + 4.5, name, 'end'),
    rectAt(LEFT, y + 4, Math.max(value * scale, 1), ROW - 8, own ? 'one' : 'other', 2),
  ];
  if (spread) {
    const [from, to] = spread.map((at) => round(LEFT + at * scale));
    elements.push(
      `<line x1="${from}" y1="${middle}" x2="${to}" y2="${middle}" style="stroke: var(--ink)"/>`,
    );
  }
  if (bound) {
    const at = round(LEFT + bound.at * scale);
    elements.push(
      `<line x1="${at}" y1="${y}" x2="${at}" y2="${y + ROW}" style="stroke: var(--two); stroke-width: 2px"/>`,
    );
  }
  const text = LEFT + Math.max(value, spread?.[1] ?? 0, bound?.at ?? 0) * scale;
  elements.push(
    textAt(text + 8, middle + 4.5, bound ? `${label} (${bound.label})` : label, 'over'),
  );
  return elements;
}

/** @param notes lines below the panels: what was measured, on what, how often */
export function barPanels(
  title: string,
  panels: readonly Panel[],
  notes: readonly string[],
): string {
  let y = 44;
  const body = [textAt(24, 28, title, 'head')];
  for (const panel of panels) {
    const most = Math.max(
      ...panel.bars.flatMap(({ value, spread, bound }) => [
        value,
        spread?.[1] ?? 0,
        bound?.at ?? 0,
      ]),
    );
    body.push(textAt(24, y + 18, panel.title, 'name'));
    y += HEAD;
    for (const bar of panel.bars) {
      body.push(...drawBar(bar, y, MOST / most));
      y += ROW;
    }
    y += 10;
  }
  const small = notesAt(y + 18, notes, WIDTH);
  body.push(...small.elements);
  const description = panels
    .map(
      (panel) =>
        `${panel.title}: ${panel.bars.map(({ name, label }) => `${name} ${label}`).join('; ')}.`,
    )
    .join(' ');
  return svgPicture({ width: WIDTH, height: y + 18 + small.height, title, description, body });
}
