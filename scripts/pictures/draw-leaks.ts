import { barPanels } from './bar-panels.ts';
import { readFigures } from './figures.ts';

/** Draws what widgets leave behind when they are removed at any moment. */
export function drawLeaks(): string {
  const { date, conditions, widgets, pointsReached, counts } = readFigures().leaks;
  return barPanels(
    'What stays on after the widget has gone (less is better)',
    Object.entries(counts).map(([title, values]) => ({
      title,
      bars: values.map((value, at) => ({
        name: widgets[at] ?? '',
        value,
        own: at === 0,
        label: String(value),
      })),
    })),
    [
      `Measured ${date}, ${conditions}. Sums over all of them.`,
      `A zero says only what the points reached can show: ${widgets.map((name, at) => `${name.replace(/ [\d.]+$/, '')} ${pointsReached[at]}`).join(', ')} of 14.`,
    ],
  );
}
