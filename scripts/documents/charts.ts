/** The measured figures as charts of Mermaid. The text beside each chart has the same numbers. */
import { figures } from './figures.ts';

const { accuracy, leaks, onDevice, quality, server } = figures;

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

/** One row for each kind of degradation, with five strengths in each cell. */
export function qualityTable(): string {
  const kinds = [...new Set(quality.table.map(({ kind }) => kind))];
  const rows = kinds.map((kind) => {
    const cells = quality.table.filter((cell) => cell.kind === kind);
    const each = (show: (cell: (typeof cells)[number]) => string | number) =>
      cells.map(show).join(' / ');
    return [
      kind,
      kind === 'good photos' ? '' : each(({ strength }) => strength),
      each(({ found, refused }) => (found === 0 ? '–' : Math.round((100 * refused) / found))),
      each(({ near }) => near),
      each(({ falseMatches }) => falseMatches),
      each(({ decided }) => decided),
    ];
  });
  return [
    ['degradation', 'strength', 'refused, %', 'by the cosine alone', 'false matches', 'of decided'],
    ['---', '---', '--:', '--:', '--:', '--:'],
    ...rows,
  ]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

/** Error rates of the cosine alone if the pairs of lowest quality are discarded. */
export const qualityChart = (): string =>
  chart('xychart-beta', 'FMR (first) and FNMR (second), in %, at each share discarded', [
    `x-axis "discarded, %" 0 --> ${100 * Math.max(...quality.curve.map((at) => at.discarded))}`,
    `y-axis "%" 0 --> ${Math.ceil(100 * Math.max(...quality.curve.flatMap(({ fmr, fnmr }) => [fmr, fnmr])))}`,
    `line [${quality.curve.map(({ fmr }) => (100 * fmr).toFixed(3)).join(', ')}]`,
    `line [${quality.curve.map(({ fnmr }) => (100 * fnmr).toFixed(2)).join(', ')}]`,
  ]);
