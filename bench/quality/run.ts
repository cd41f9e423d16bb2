/**
 * Measures whether the false match rate holds on degraded photos:
 * `npm run bench:quality -- --faces FOLDER [--people N] [--figures]`.
 *
 * FOLDER has photos named PERSON_NUMBER.jpg. The bench takes N people (60 by default) with two
 * photos each, who were left out of the fit of the recognition quality. It degrades photos in each
 * kind at five strengths. It compares all with all twice: both photos degraded alike, and one
 * degraded against one good photo. For both it prints a table, and the error rates if the photos of
 * lowest quality are discarded. `--figures` writes them into docs/figures.json. No photo is shown,
 * copied or named.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createNodeEngine, type FaceReading, judge } from '@facecompare/engine/node';
import { discardCurve } from './discard-curve.ts';
import { peopleIn } from './people.ts';
import { type JudgedPair, lowerEnd, pairsOfBoth, pairsOfOne, ratesOf } from './rates.ts';
import { readDegraded } from './read-degraded.ts';
import { curveLines, tableLines } from './report-lines.ts';

const LIMIT = 1e-4;
const personOf = (photo: number) => Math.floor(photo / 2);

const {
  faces,
  people: count,
  figures,
} = parseArgs({
  options: {
    faces: { type: 'string' },
    people: { type: 'string', default: '60' },
    figures: { type: 'boolean' },
  },
}).values;
if (!faces || !existsSync(faces)) {
  console.log('No folder of photos: give one with --faces FOLDER. Nothing was measured.');
  process.exit(0);
}

/** Whether a photo is refused because its face is of too low a quality. */
const isRefused = (reading: FaceReading): boolean =>
  !('problem' in reading) && judge(reading, reading).problem?.code !== 'same-image';

const people = peopleIn(faces, Number(count));
const engine = await createNodeEngine();
const { clean, cells } = await readDegraded(engine, people, (done, of) => {
  if (done % 20 === 0) console.error(`${done} of ${of} photos`);
});
await engine.close();

/** Rates of every cell, of all cells together, and the curve of each kind. */
function measured(pairsOf: (readings: readonly FaceReading[]) => readonly JudgedPair[]) {
  const all = [{ kind: 'good photos', strength: 0, readings: clean }, ...cells].map((cell) => ({
    ...cell,
    pairs: pairsOf(cell.readings),
  }));
  const table = all.map(({ kind, strength, readings, pairs }) => {
    const found = readings.filter((reading) => !('problem' in reading));
    const refused = found.filter(isRefused).length;
    return { kind, strength, found: found.length, refused, ...ratesOf(pairs) };
  });
  const degraded = all.slice(1);
  const kinds = [...new Set(degraded.map(({ kind }) => kind))];
  const curves = kinds.map((kind) => ({
    kind,
    curve: discardCurve(all.filter((cell) => cell.kind === kind).flatMap(({ pairs }) => pairs)),
  }));
  return {
    total: ratesOf(degraded.flatMap(({ pairs }) => pairs)),
    table,
    curve: discardCurve(all.flatMap(({ pairs }) => pairs)),
    curves,
  };
}

const both = measured((readings) => pairsOfBoth(readings, personOf));
const one = measured((readings) => pairsOfOne(clean, readings, personOf));

type Row = (typeof both)['table'][number];
const named = (rows: readonly Row[]): string =>
  rows.map(({ kind, strength }) => `, ${kind} ${strength}`).join('');

let isBroken = false;
for (const [name, { total, table, curve, curves }] of Object.entries({ both, one })) {
  // Of all pairs of two people, as in case E-1. The share of the decided pairs is stricter.
  const rateOfAll = total.falseMatches / total.impostors;
  const rate = total.falseMatches / total.decided;
  const above = (of: 'impostors' | 'decided') =>
    table.filter((row) => lowerEnd(row.falseMatches, row[of]) > LIMIT);
  const [broken, strict] = [above('impostors'), above('decided')];
  isBroken ||= broken.length > 0 || rateOfAll > LIMIT;
  console.log(`\n${name === 'both' ? 'Both photos degraded alike' : 'One photo degraded'}`);
  console.log(`N = ${people.length} people, two photos each`);
  for (const line of tableLines(table)) console.log(line);
  console.log(
    `all degradations: ${total.near} of ${total.impostors} by cosine alone; false matches ${total.falseMatches} of ${total.impostors} (${rateOfAll.toExponential(1)}), of ${total.decided} decided (${rate.toExponential(1)})`,
  );
  console.log(
    `cells whose interval lies above ${LIMIT}: ${broken.length} of ${table.length}${named(broken)}; of the decided pairs alone: ${strict.length}${named(strict)}`,
  );
  for (const each of [{ kind: 'all kinds', curve }, ...curves])
    for (const line of curveLines(each.kind, each.curve)) console.log(line);
}

const short = (rate: number | null) => rate && Number(rate.toPrecision(4));
const ratesIn = (curve: typeof both.curve) => ({
  fmr: curve.map(({ fmr }) => short(fmr)),
  fnmr: curve.map(({ fnmr }) => short(fnmr)),
});

/** What the documents show of a measurement. */
const figuresOf = ({ total, table, curve, curves }: typeof both) => ({
  total,
  table: table.map(({ genuine, falseNonMatches, undecided, ...shown }) => shown),
  curve: ratesIn(curve),
  curves: curves.map((each) => ({ kind: each.kind, ...ratesIn(each.curve) })),
});

if (figures) {
  const path = new URL('../../docs/figures.json', import.meta.url);
  const all = JSON.parse(readFileSync(path, 'utf8'));
  const date = new Date().toISOString().slice(0, 10);
  const quality = {
    date,
    people: people.length,
    both: figuresOf(both),
    one: figuresOf(one),
  };
  writeFileSync(path, `${JSON.stringify({ ...all, quality }, null, 2)}\n`);
}
process.exit(isBroken ? 1 : 0);
