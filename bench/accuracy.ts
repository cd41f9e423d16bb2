/**
 * Measures how often the server is right, over HTTP as a widget asks it:
 * `npx tsx bench/accuracy.ts --pairs FILE`.
 *
 * `--groups FILE` prints the error rates of groups of people instead, from a table `image group`.
 *
 * FILE is a table with tabs, LFW-like: a header line `fold same a b`, then a line for each pair,
 * with photos relative to the file. Every pair is compared twice. The first run uses
 * MULTIPLE_FACES=main, so that every pair counts as in the protocol of the data set. The second
 * uses the server's defaults, which refuse photos with several people.
 *
 * It prints how many pairs were refused. For the others it prints the accuracy at the best
 * threshold. At the default threshold it prints the rate of accepted genuine pairs (TAR) and of
 * matched pairs of different people (FMR). Each rate has its counts and a 95 % interval (Wilson).
 * No photo is shown, copied or named. `--figures` writes the distances of the first run into
 * docs/figures.json as counts, which `npm run lint` formats; `npm run generate` writes the chart.
 */
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { COMPARE_PATH, DEFAULT_THRESHOLD, FaceCompareAnswer } from '@facecompare/contract';
import { createApp, createHttpServer, drain, engineUpstream } from '@facecompare/server';
import { accuracyFigures } from '../tools/accuracy-figures.ts';
import { percent, wilsonInterval } from '../tools/share.ts';
import { printGroups } from './groups.ts';
import { type Pair, pairsIn } from './labelled-pairs.ts';

/** The server's result for a pair: its distance, or the code of the problem. */
interface Measured {
  readonly same: boolean;
  readonly dissimilarity: number | null;
  readonly code: string | null;
}

async function measure(url: string, { same, a, b }: Pair): Promise<Measured> {
  const [face_image1, face_image2] = [a, b].map((path) => readFileSync(path).toString('base64'));
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ face_image1, face_image2, liveness: '0' }),
  });
  const { data, problem } = FaceCompareAnswer.parse(await response.json());
  return { same, dissimilarity: data?.dissimilarity ?? null, code: problem?.code ?? null };
}

/** Compares all pairs, a few at a time. */
async function measureAll(
  url: string,
  pairs: readonly Pair[],
  atOnce: number,
): Promise<Measured[]> {
  const measured: Measured[] = [];
  const waiting = pairs.values();
  const lane = async () => {
    for (const pair of waiting) measured.push(await measure(url, pair));
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return measured;
}

function rate(hits: number, of: number): string {
  const [low, high] = wilsonInterval(hits, of);
  return `${percent(hits / of)} (${hits} of ${of}; 95 % interval ${percent(low)} to ${percent(high)})`;
}

/** Returns the threshold that gets most of the compared pairs right, and how many those are. */
function bestThreshold(measured: readonly Measured[]): { threshold: number; right: number } {
  const sorted = measured
    .filter(({ dissimilarity }) => dissimilarity !== null)
    .sort((x, y) => (x.dissimilarity ?? 0) - (y.dissimilarity ?? 0));
  let right = sorted.filter(({ same }) => !same).length;
  let best = { threshold: 0, right };
  for (const { same, dissimilarity } of sorted) {
    right += same ? 1 : -1;
    if (right > best.right) best = { threshold: dissimilarity ?? 0, right };
  }
  return best;
}

const {
  pairs: file,
  groups,
  figures,
} = parseArgs({
  options: { pairs: { type: 'string' }, groups: { type: 'string' }, figures: { type: 'boolean' } },
}).values;
if (groups && existsSync(groups)) {
  await printGroups(groups);
  process.exit(0);
}
if (!file || !existsSync(file)) {
  console.log(
    'No file of pairs: give one with --pairs FILE (lines of "fold same a b", separated by tabs). Nothing was measured.',
  );
  process.exit(0);
}
const pairs = pairsIn(file);

/** Compares all pairs with a server of its own. */
async function askAll(multipleFaces: 'refuse' | 'main'): Promise<Measured[]> {
  const upstream = await engineUpstream({ multipleFaces });
  const server = createHttpServer(createApp(upstream).fetch).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${COMPARE_PATH}`;
  const measured = await measureAll(url, pairs, availableParallelism());
  await drain(server);
  await upstream.close?.();
  return measured;
}

function report(title: string, measured: readonly Measured[]): void {
  const compared = measured.filter(({ dissimilarity }) => dissimilarity !== null);
  const refused = measured.filter(({ code }) => code !== null);
  const of = (some: readonly Measured[], same: boolean) =>
    some.filter((pair) => pair.same === same).length;
  const matches = compared.filter(
    ({ dissimilarity }) => dissimilarity !== null && dissimilarity <= DEFAULT_THRESHOLD,
  );
  const best = bestThreshold(compared);
  const codes = [...new Set(refused.map(({ code }) => code))].map(
    (code) => `${code} ${refused.filter((pair) => pair.code === code).length}`,
  );
  console.log(
    `\n${title}: N = ${measured.length} pairs (${of(measured, true)} of one person, ${of(measured, false)} of two)`,
  );
  console.log(
    `not compared: ${rate(refused.length, measured.length)}${codes.length > 0 ? `: ${codes.join(', ')}` : ''}`,
  );
  console.log(
    `accuracy at the best threshold (${best.threshold.toFixed(3)}, chosen on these very pairs): ${rate(best.right, compared.length)}`,
  );
  console.log(`TAR at ${DEFAULT_THRESHOLD}: ${rate(of(matches, true), of(compared, true))}`);
  console.log(`FMR at ${DEFAULT_THRESHOLD}: ${rate(of(matches, false), of(compared, false))}`);
  console.log(
    `TAR at ${DEFAULT_THRESHOLD} where a refusal counts as a miss: ${rate(of(matches, true), of(measured, true))}`,
  );
}

const byMainFace = await askAll('main');
report('Every pair by its main face (MULTIPLE_FACES=main)', byMainFace);
if (figures) writeFigures(byMainFace);
report('As the server comes (photos with several people are refused)', await askAll('refuse'));

function writeFigures(measured: readonly Measured[]): void {
  const path = new URL('../docs/figures.json', import.meta.url);
  const all = JSON.parse(readFileSync(path, 'utf8'));
  const compared = measured.flatMap(({ same, dissimilarity }) =>
    dissimilarity === null ? [] : [{ same, dissimilarity }],
  );
  const accuracy = {
    ...all.accuracy,
    date: new Date().toISOString().slice(0, 10),
    ...accuracyFigures(compared),
  };
  writeFileSync(path, `${JSON.stringify({ ...all, accuracy }, null, 2)}\n`);
}
