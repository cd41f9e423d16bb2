/**
 * Measures whether the false match rate holds on degraded photos:
 * `npm run bench:quality -- --faces FOLDER [--people N] [--figures]`.
 *
 * FOLDER has photos named PERSON_NUMBER.jpg. The bench takes N people (60 by default) with two
 * photos each, who were left out of the fit of the recognition quality. It degrades both photos
 * alike, in each kind at five strengths, and compares all with all in each cell. It prints a table,
 * and the error rates if the photos of lowest quality are discarded (as NIST FRTE Quality does).
 * `--figures` writes them into docs/figures.json. No photo is shown, copied or named.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createNodeEngine, type FaceReading, judge } from '@facecompare/engine/node';
import { peopleIn } from './people.ts';
import { type JudgedPair, judgedPairs, lowerEnd, ratesOf } from './rates.ts';
import { readDegraded } from './read-degraded.ts';

const LIMIT = 1e-4;
const personOf = (photo: number) => Math.floor(photo / 2);
const share = (part: number, whole: number) =>
  whole === 0 ? '-' : `${((100 * part) / whole).toFixed(2)} %`;

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

const rows = [{ kind: 'good photos', strength: 0, readings: clean }, ...cells].map((cell) => {
  const found = cell.readings.filter((reading) => !('problem' in reading));
  const pairs = judgedPairs(cell.readings, personOf);
  return {
    ...cell,
    found: found.length,
    refused: found.filter(isRefused).length,
    pairs,
    ...ratesOf(pairs),
  };
});
const total = ratesOf(rows.slice(1).flatMap(({ pairs }) => pairs));
const broken = rows.filter(({ falseMatches, decided }) => lowerEnd(falseMatches, decided) > LIMIT);

console.log(`N = ${people.length} people, two photos each; both photos of a pair degraded alike.`);
console.log(
  'kind | strength | faces found | refused by the floor | false matches by cosine alone | false matches | genuine pairs: no match, undecided',
);
for (const row of rows)
  console.log(
    [
      row.kind,
      row.strength,
      `${row.found} of ${row.readings.length}`,
      share(row.refused, row.found),
      `${row.near} of ${row.impostors}`,
      `${row.falseMatches} of ${row.decided}`,
      `${row.falseNonMatches}, ${row.undecided} of ${row.genuine}`,
    ].join(' | '),
  );
console.log(
  `all degradations: ${total.near} of ${total.impostors} by cosine alone; ${total.falseMatches} of ${total.decided} decided (${(total.falseMatches / total.decided).toExponential(1)})`,
);
console.log(
  `cells whose interval lies above ${LIMIT}: ${broken.length} of ${rows.length}${broken.map(({ kind, strength }) => `, ${kind} ${strength}`).join('')}`,
);

/** Error rates of the cosine alone if the pairs of lowest quality are discarded. */
function discardCurve(pairs: readonly JudgedPair[]) {
  const sorted = pairs.toSorted((a, b) => a.quality - b.quality);
  return Array.from({ length: 10 }, (_, tenth) => {
    const kept = sorted.slice(Math.floor((sorted.length * tenth) / 10));
    const [genuine, impostors] = [
      kept.filter(({ same }) => same),
      kept.filter(({ same }) => !same),
    ];
    return {
      discarded: tenth / 10,
      fnmr: genuine.filter(({ near }) => !near).length / genuine.length,
      fmr: impostors.filter(({ near }) => near).length / impostors.length,
    };
  });
}
const curve = discardCurve(rows.flatMap(({ pairs }) => pairs));
console.log('discarded | FNMR | FMR of the cosine alone');
for (const { discarded, fnmr, fmr } of curve)
  console.log(`${discarded} | ${fnmr.toFixed(4)} | ${fmr.toExponential(2)}`);

if (figures) {
  const path = new URL('../../docs/figures.json', import.meta.url);
  const all = JSON.parse(readFileSync(path, 'utf8'));
  const table = rows.map(
    ({ kind, strength, found, refused, near, impostors, falseMatches, decided }) => ({
      kind,
      strength,
      found,
      refused,
      near,
      impostors,
      falseMatches,
      decided,
    }),
  );
  const quality = {
    date: new Date().toISOString().slice(0, 10),
    people: people.length,
    total,
    table,
    curve,
  };
  writeFileSync(path, `${JSON.stringify({ ...all, quality }, null, 2)}\n`);
}
process.exit(broken.length > 0 || total.falseMatches / total.decided > LIMIT ? 1 : 0);
