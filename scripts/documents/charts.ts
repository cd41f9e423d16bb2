/** The measured figures as charts of Mermaid. The text beside each chart has the same numbers. */
import { figures } from './figures.ts';

const { accuracy, leaks, onDevice, server } = figures;

/** These colours can be seen on a light and on a dark page. The second is for the second line. */
const THEME = JSON.stringify({
  themeVariables: { xyChart: { plotColorPalette: '#3b82c4, #c2701c' } },
});

const chart = (kind: string, title: string, lines: readonly string[]): string =>
  [
    '```mermaid',
    `%%{init: ${THEME}}%%`,
    kind,
    ...[`title "${title}"`, ...lines].map((line) => `  ${line}`),
    '```',
  ].join('\n');

const bars = (title: string, names: readonly string[], values: readonly number[]): string =>
  chart('xychart-beta horizontal', title, [
    `x-axis [${names.map((name) => `"${name}"`).join(', ')}]`,
    `y-axis 0 --> ${Math.max(...values)}`,
    `bar [${values.join(', ')}]`,
  ]);

export function accuracyChart(): string {
  const { step, genuine, different } = accuracy;
  const middleOf = (bar: number) => Number(((bar + 0.5) * step).toFixed(2));
  return chart('xychart-beta', 'Pairs at each dissimilarity: one person left, two people right', [
    `x-axis "dissimilarity" ${middleOf(0)} --> ${middleOf(genuine.length - 1)}`,
    `y-axis "pairs" 0 --> ${Math.max(...genuine, ...different)}`,
    `line [${genuine.join(', ')}]`,
    `line [${different.join(', ')}]`,
  ]);
}

export const onDeviceCharts = (): string =>
  [onDevice.wire, onDevice.first, onDevice.warm]
    .map(({ row, values }) => bars(row, onDevice.libraries, values))
    .join('\n\n');

export const performanceChart = (): string =>
  bars(
    'The run nearest to its bound',
    server.ratios.map(({ name, bound }) => `${name} (${bound.is} ${bound.at})`),
    server.ratios.map(({ low, high, bound }) => (bound.is === 'at most' ? high : low)),
  );

export const leaksChart = (): string =>
  bars('live camera tracks', leaks.widgets, leaks.counts['live camera tracks'] ?? []);
