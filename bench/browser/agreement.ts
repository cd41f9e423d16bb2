/**
 * Checks that the engine gives the same results everywhere:
 * `npm run bench:agreement -- --pairs FILE [--count N]`, with 200 pairs by default.
 *
 * Each pair is compared by its main face, on three engines: the server's engine, Node with the
 * models as published (float32), and the engine on the device in a real Chromium. Photos that one
 * of them refuses are counted, not compared. It prints how far the cosines differ, whether a
 * verdict flips that is not a close call, and how often each is right. It exits with 1 if a bound
 * is broken. No photo is shown, copied or named.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { DEFAULT_THRESHOLD } from '@facecompare/contract';
import { createNodeEngine, DEFAULT_COSINE_THRESHOLD } from '@facecompare/engine/node';
import { hold } from '../bounds.ts';
import type { Pair } from '../labelled-pairs.ts';
import { separationOf } from '../separation.ts';
import { median, percent, quantile } from '../statistics.ts';
import { faceFiles, judgePairs } from './judge-pairs.ts';
import { askedPairs } from './options.ts';
import { OURS, openBrowser, serveOurs } from './ours.ts';

/** The cosine of each pair; null if a photo was refused. */
type Cosines = readonly (number | null)[];

const CLOSE_CALL = 0.02;

async function inNode(pairs: readonly Pair[]): Promise<Cosines> {
  const engine = await createNodeEngine();
  const cosines: (number | null)[] = [];
  const bytes = (path: string) => new Uint8Array(readFileSync(path));
  for (const { a, b } of pairs)
    cosines.push((await engine.compare(bytes(a), bytes(b), { multipleFaces: 'main' })).cosine);
  await engine.close();
  return cosines;
}

async function asPublished(pairs: readonly Pair[]): Promise<Cosines> {
  const program = fileURLToPath(
    new URL('../../packages/engine/scripts/compare-as-published.ts', import.meta.url),
  );
  const child = fork(program, { execArgv: ['--import', 'tsx'] });
  const ended = once(child, 'exit').then(() => {
    throw new Error('The program with the published models ended.');
  });
  const cosines: (number | null)[] = [];
  for (const { a, b } of pairs) {
    child.send([a, b]);
    const [{ cosine }] = (await Promise.race([once(child, 'message'), ended])) as [
      { readonly cosine: number | null },
    ];
    cosines.push(cosine);
  }
  ended.catch(() => {});
  child.disconnect();
  return cosines;
}

async function onTheDevice(pairs: readonly Pair[]): Promise<Cosines> {
  const site = await serveOurs(faceFiles(pairs));
  const browser = await openBrowser();
  console.info(`Chromium ${browser.version()}`);
  const asked = { ...OURS, settings: { people: 'main' } };
  const judged = await judgePairs(browser, site.origin, asked, pairs.length);
  await browser.close();
  await site.stop();
  // The inverse of how the engine makes a distance from a cosine.
  return judged.map((distance) =>
    distance === null ? null : 1 - (distance * (1 - DEFAULT_COSINE_THRESHOLD)) / DEFAULT_THRESHOLD,
  );
}

/** Returns the share of right answers at the default threshold, and at the best one, as text. */
function accuracyOf(decided: readonly { readonly same: boolean; readonly cosine: number }[]) {
  const right = decided.filter(({ same, cosine }) => cosine >= DEFAULT_COSINE_THRESHOLD === same);
  const { bestAccuracy } = separationOf(
    decided.map(({ same, cosine }) => ({ same, distance: -cosine })),
  );
  return { right: right.length / decided.length, best: percent(bestAccuracy, 2) };
}

function report(title: string, pairs: readonly Pair[], one: Cosines, other: Cosines): void {
  const decided = pairs.flatMap(({ same }, at) => {
    const [a, b] = [one[at], other[at]];
    return a == null || b == null ? [] : [{ same, a, b }];
  });
  const differences = decided.map(({ a, b }) => Math.abs(a - b));
  const most = Math.max(...differences);
  const matches = (cosine: number) => cosine >= DEFAULT_COSINE_THRESHOLD;
  const far = (cosine: number) => Math.abs(cosine - DEFAULT_COSINE_THRESHOLD) > CLOSE_CALL;
  const flips = decided.filter(({ a, b }) => matches(a) !== matches(b));
  const oneRefused = pairs.filter((_, at) => (one[at] === null) !== (other[at] === null)).length;
  const bothRefused = pairs.filter((_, at) => one[at] === null && other[at] === null).length;
  const first = accuracyOf(decided.map(({ same, a }) => ({ same, cosine: a })));
  const second = accuracyOf(decided.map(({ same, b }) => ({ same, cosine: b })));
  console.info(`
${title}: ${decided.length} of ${pairs.length} pairs compared by both; refused by both ${bothRefused}, by one of them ${oneRefused}
  difference of the cosines: median ${median(differences).toFixed(5)}, p95 ${quantile(differences, 0.95).toFixed(5)}, most ${most.toFixed(5)}
  flips: ${flips.length}
  right at the default threshold: ${percent(first.right, 2)} and ${percent(second.right, 2)}; at the best: ${first.best} and ${second.best}`);
  hold(`${title}: greatest difference`, most, '<=', 0.01, 4);
  const farFlips = flips.filter(({ a, b }) => far(a) || far(b)).length;
  hold(`${title}: flips away from the threshold`, farFlips, '<=', 0, 0);
  hold(`${title}: accuracy lost, in points`, 100 * (first.right - second.right), '<=', 0.3);
}

const pairs = askedPairs(argv.slice(2), 200);
if (pairs === null) {
  console.info(
    'No file of pairs: give one with --pairs FILE (lines of "fold same a b", separated by tabs). Nothing was measured.',
  );
} else {
  const server = await inNode(pairs);
  const published = await asPublished(pairs);
  const device = await onTheDevice(pairs);
  report('published models in Node, and the device', pairs, published, device);
  report("the server's engine, and the device", pairs, server, device);
}
