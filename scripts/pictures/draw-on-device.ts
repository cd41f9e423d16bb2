import { type Bar, barPanels } from './bar-panels.ts';
import { type Row, readFigures } from './figures.ts';

/**
 * Draws the engine in the browser beside two similar libraries: bytes, the first verdict, a warm
 * comparison.
 */
export function drawOnDevice(): string {
  const { date, conditions, libraries, wire, first, warm } = readFigures().onDevice;
  const bars = ({ values, p10, p90 }: Row, unit: string): Bar[] =>
    values.map((value, at) => {
      const [low, high] = [p10?.[at], p90?.[at]];
      const spread = low !== undefined && high !== undefined ? ([low, high] as const) : undefined;
      return {
        name: libraries[at] ?? '',
        value,
        own: at === 0,
        label: `${value} ${unit}`,
        ...(spread && { spread }),
      };
    });
  return barPanels(
    'On the device, beside others (less is better)',
    [
      { title: wire.row, bars: bars(wire, 'MB') },
      { title: first.row, bars: bars(first, 'ms') },
      { title: warm.row, bars: bars(warm, 'ms') },
    ],
    [
      `Measured ${date}, ${conditions}. Medians; the thin line goes from p10 to p90.`,
      'The machine decides the milliseconds, so the ratios count.',
    ],
  );
}
