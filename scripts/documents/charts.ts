/** The measured figures as charts of Mermaid. The text beside each chart has the same numbers. */
import { figures } from './figures.ts';

const { accuracy, leaks, onDevice, quality, server } = figures;

/** These colours can be seen on a light and on a dark page. The others are for the next lines. */
const THEME = JSON.stringify({
  themeVariables: { xyChart: { plotColorPalette: '#3b82c4, #c2701c, #7a9e3f' } },
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

type Side = 'both' | 'one';

/** One row for each kind of degradation, with five strengths in each cell. */
export function qualityTable(side: Side): string {
  const { table } = quality[side];
  const kinds = [...new Set(table.map(({ kind }) => kind))];
  const rows = kinds.map((kind) => {
    const cells = table.filter((cell) => cell.kind === kind);
    const each = (show: (cell: (typeof cells)[number]) => string | number) =>
      cells.map(show).join(' / ');
    return [
      kind,
      kind === 'good photos' ? '' : each(({ strength }) => strength),
      each(({ found, refused }) => (found === 0 ? '–' : Math.round((100 * refused) / found))),
      each(({ near }) => near),
      each(({ falseMatches }) => falseMatches),
      each(({ impostors }) => impostors),
      each(({ decided }) => decided),
    ];
  });
  return [
    [
      'degradation',
      'strength',
      'refused, %',
      'by the cosine alone',
      'false matches',
      'of all pairs',
      'of decided pairs',
    ],
    ['---', '---', '--:', '--:', '--:', '--:', '--:'],
    ...rows,
  ]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

interface Curve {
  readonly fmr: readonly (number | null)[];
  readonly fnmr: readonly (number | null)[];
}

/** The values of a curve in %, as a line of a chart. A step without any pair counts as 0. */
const lineOf = (rates: readonly (number | null)[]): string =>
  `line [${rates.map((rate) => (100 * (rate ?? 0)).toFixed(3)).join(', ')}]`;

const discardAxes = (curves: readonly Curve[]): string[] => {
  const highest = Math.max(
    ...curves.flatMap(({ fmr, fnmr }) => [...fmr, ...fnmr]).map((rate) => rate ?? 0),
  );
  return ['x-axis "discarded, %" 0 --> 90', `y-axis "%" 0 --> ${Math.ceil(100 * highest)}`];
};

/** Error rates of the cosine alone if the pairs of lowest quality are discarded. */
export function qualityChart(side: Side): string {
  const { curve } = quality[side];
  return chart('xychart-beta', 'FMR (first) and FNMR (second), in %, at each share discarded', [
    ...discardAxes([curve]),
    lineOf(curve.fmr),
    lineOf(curve.fnmr),
  ]);
}

/** The same for each kind of degradation: with both photos degraded, and with one. */
export const qualityCurves = (): string =>
  quality.both.curves
    .flatMap((both) => {
      const one = quality.one.curves.find(({ kind }) => kind === both.kind) ?? both;
      return [
        `## ${both.kind}`,
        chart('xychart-beta', 'FMR and FNMR of both, then FNMR of one, in %', [
          ...discardAxes([both, one]),
          lineOf(both.fmr),
          lineOf(both.fnmr),
          lineOf(one.fnmr),
        ]),
      ];
    })
    .join('\n\n');
