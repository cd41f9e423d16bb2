import { barPanels } from './bar-panels.ts';
import { readFigures } from './figures.ts';

/** Draws the overhead of the server on top of its models, beside its bounds. */
export function drawPerformance(): string {
  const { date, conditions, ratios } = readFigures().server;
  return barPanels(
    'The server, in units of its models alone',
    ratios.map(({ name, low, high, bound }) => ({
      title: name,
      bars: [
        {
          name: bound.is === 'at most' ? 'time (less is better)' : 'rate (more is better)',
          value: high,
          own: true,
          spread: [low, high] as const,
          label: `${low.toFixed(2)} to ${high.toFixed(2)}`,
          bound: { at: bound.at, label: `${bound.is} ${bound.at}` },
        },
      ],
    })),
    [
      `Measured ${date}, ${conditions}. The thin line goes from the least to the most of the runs, the mark is the bound.`,
    ],
  );
}
