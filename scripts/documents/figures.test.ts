/** The tables of the documents and docs/figures.json have the same numbers. */
import { describe, expect, it } from 'vitest';
import { textOf } from '../../tools/files.mjs';
import { percent, wilsonInterval } from '../../tools/share.ts';
import { figures, type Row, sum, within } from './figures.ts';

const documentOf = (name: string) => textOf(`docs/${name}.md`);

describe('docs/accuracy.md', () => {
  const { genuine, different, step, threshold, atFalseMatches } = figures.accuracy;
  const told = (hits: number, of: number) => {
    const [low, high] = wilsonInterval(hits, of).map((share) => percent(share).slice(0, -2));
    return `**${percent(hits / of)}** (${hits} of ${of}; ${low} to ${high})`;
  };

  it('has the rates of the histogram', () => {
    // 20 of the 1,800 pairs were not compared.
    expect(sum(genuine) + sum(different)).toBe(1780);
    expect(documentOf('accuracy')).toContain(
      `| ${told(within(genuine, step, threshold), sum(genuine))} |`,
    );
    expect(documentOf('accuracy')).toContain(
      `| **${within(different, step, threshold)} of ${sum(different)}** (0 to 0.43 %) |`,
    );
  });

  it('has the accepted pairs at each number of false matches', () => {
    for (const { falseMatches, accepted } of atFalseMatches) {
      expect(documentOf('accuracy')).toContain(
        `| ${falseMatches} of ${sum(different)} | ${accepted} of ${sum(genuine)} (${percent(accepted / sum(genuine))}) |`,
      );
    }
  });
});

describe('docs/on-device.md', () => {
  const { libraries, wire, first, warm, date } = figures.onDevice;
  const rowOf = ({ row, values, p10, p90 }: Row) =>
    `| ${row} | ${values.map((value, at) => (p10 && p90 ? `${value} (${p10[at]} to ${p90[at]})` : value)).join(' | ')} |`;

  it.each([wire, first, warm])('has the row $row', (row) => {
    expect(documentOf('on-device')).toContain(rowOf(row));
  });

  it('names the same libraries and the same day', () => {
    expect(documentOf('on-device')).toContain(`| | ${libraries.join(' | ')} |`);
    expect(documentOf('on-device')).toContain(`\n${date}, Chromium`);
  });
});

describe('docs/performance.md', () => {
  const { ratios, date } = figures.server;
  const tableOf = documentOf('performance');
  const line = (start: string) =>
    tableOf.split('\n').find((text) => text.startsWith(`| ${start}`)) ?? '';

  it('has the same ranges and bounds', () => {
    const [one, spoof, flight] = ratios;
    expect(line('time of one comparison over HTTP')).toContain(
      `${one?.low.toFixed(2)} to ${one?.high.toFixed(2)}; ${spoof?.low.toFixed(2)} to ${spoof?.high.toFixed(2)} with the spoof model`,
    );
    expect(line('time of one comparison over HTTP')).toContain(
      `${one?.bound.is} ${one?.bound.at} |`,
    );
    expect(line('comparisons a second with 4 requests at once')).toMatch(
      new RegExp(`${flight?.low.toFixed(2)}, [\\d.]+ and ${flight?.high.toFixed(2)} in three runs`),
    );
    expect(line('comparisons a second with 4 requests at once')).toContain(
      `${flight?.bound.is} ${flight?.bound.at} |`,
    );
    expect(tableOf).toContain(date);
  });
});

describe('docs/camera-leaks.md', () => {
  const { widgets, counts, pointsReached, date } = figures.leaks;
  const peers = documentOf('camera-leaks').split(`| | ${widgets.join(' | ')} |`)[1] ?? '';

  it.each(Object.entries(counts))('has the row %s', (row, values) => {
    expect(peers).toContain(`| ${row} | ${values.join(' | ')} |`);
  });

  it('has the number of reached points, and the date', () => {
    expect(peers).toContain(`| points reached, of fourteen | ${pointsReached.join(' | ')} |`);
    expect(documentOf('camera-leaks')).toContain(date);
  });
});
