/** Draws the distances of pairs of one person and of two people, and the threshold between them. */
import { percent, wilsonInterval } from '../../tools/share.ts';
import { readFigures } from './figures.ts';
import { notesAt } from './notes.ts';
import { rectAt, round, svgPicture, textAt } from './svg-picture.ts';

const WIDTH = 760;
const LEFT = 48;
const PLOT = { top: 60, height: 250, width: WIDTH - LEFT - 24 };

export const sum = (counts: readonly number[]): number =>
  counts.reduce((total, count) => total + count, 0);

/** Returns how many pairs have at most this distance. */
export const within = (counts: readonly number[], step: number, distance: number): number =>
  sum(counts.slice(0, Math.round(distance / step)));

const told = (hits: number, of: number): string =>
  `${hits} of ${of} (${percent(hits / of)}; 95 % interval ${wilsonInterval(hits, of).map(percent).join(' to ')})`;

export function drawAccuracy(): string {
  const { date, data, conditions, threshold, step, genuine, different, atFalseMatches } =
    readFigures().accuracy;
  const [ofOne, ofTwo] = [sum(genuine), sum(different)];
  const bar = PLOT.width / genuine.length;
  const scale = PLOT.height / Math.max(...genuine, ...different);
  const floor = PLOT.top + PLOT.height;
  const xOf = (distance: number) => LEFT + (distance / step) * bar;
  const bars = (counts: readonly number[], kind: string) =>
    counts.flatMap((count, at) =>
      count === 0
        ? []
        : [rectAt(LEFT + at * bar + 1, floor - count * scale, bar - 2, count * scale, kind, 1)],
    );
  const ticks = Array.from({ length: Math.floor(genuine.length * step) + 1 }, (_, at) =>
    textAt(xOf(at), floor + 18, String(at), 'quiet middle'),
  );
  const line = round(xOf(threshold));
  const rates = atFalseMatches.map(
    ({ falseMatches, accepted }) => `${falseMatches} of ${ofTwo}: ${percent(accepted / ofOne)}`,
  );
  const notes = [
    `Accepted at ${threshold}: ${told(within(genuine, step, threshold), ofOne)} of one person.`,
    `False matches at ${threshold}: ${told(within(different, step, threshold), ofTwo)} of two people.`,
    `Accepted of one person where so many false matches pass (thresholds chosen on these pairs): ${rates.join(', ')}.`,
    `${ofOne + ofTwo} pairs of ${data}; ${conditions}. Measured ${date}.`,
  ];
  const small = notesAt(floor + 62, notes, WIDTH);
  return svgPicture({
    width: WIDTH,
    height: floor + 62 + small.height,
    title: 'Distances of pairs of one person and of two people',
    description: notes.join(' '),
    body: [
      textAt(24, 28, 'How far apart two photos are put', 'head'),
      rectAt(330, 18, 11, 11, 'one', 2),
      textAt(347, 28, `${ofOne} pairs of one person`),
      rectAt(540, 18, 11, 11, 'two', 2),
      textAt(557, 28, `${ofTwo} pairs of two people`),
      ...bars(different, 'two'),
      ...bars(genuine, 'one'),
      `<line x1="${LEFT}" y1="${floor}" x2="${WIDTH - 24}" y2="${floor}"/>`,
      `<line x1="${line}" y1="${PLOT.top - 12}" x2="${line}" y2="${floor}" style="stroke: var(--ink); stroke-dasharray: 4 3"/>`,
      textAt(line - 8, PLOT.top - 2, 'match', 'quiet end'),
      textAt(line + 8, PLOT.top - 2, `no match: above ${threshold}`, 'quiet'),
      ...ticks,
      textAt(
        WIDTH - 24,
        floor + 36,
        `dissimilarity; a bar is ${step} wide, its height the number of pairs (most: ${Math.max(...genuine, ...different)})`,
        'quiet end',
      ),
      ...small.elements,
    ],
  });
}
