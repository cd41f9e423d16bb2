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
import type { Pair } from '../labelled-pairs.ts';
import { Bounds } from './bounds.ts';
import { faceFiles, judgePairs } from './judge-pairs.ts';
import { openBrowser } from './open-browser.ts';
import { askedPairs } from './options.ts';
import { OURS, ourFiles } from './ours.ts';
import { cameraFilm, cameraPhotos } from './photos.ts';
import { serve } from './serve.ts';
import { median, percent, quantile, separationOf } from './statistics.ts';

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
  const photos = (await cameraPhotos()).map((photo, at) => [`/photos/${at}.jpg`, photo] as const);
  const site = await serve(new Map([...(await ourFiles()), ...photos, ...faceFiles(pairs)]), false);
  const browser = await openBrowser(await cameraFilm());
  console.info(`Chromium ${browser.version()}`);
  const judged = await judgePairs(
    browser,
    site.url,
    { ...OURS, settings: { people: 'main' } },
    pairs.length,
  );
  await browser.close();
  await site.stop();
  // The inverse of how the engine makes a distance from a cosine.
  return judged.map(({ distance }) =>
    distance === null ? null : 1 - (distance * (1 - DEFAULT_COSINE_THRESHOLD)) / DEFAULT_THRESHOLD,
  );
}

interface Decided {
  readonly same: boolean;
  readonly one: number;
  readonly other: number;
}

const decidedBy = (pairs: readonly Pair[], one: Cosines, other: Cosines): readonly Decided[] =>
  pairs.flatMap(({ same }, at) => {
    const [a, b] = [one[at], other[at]];
    return a == null || b == null ? [] : [{ same, one: a, other: b }];
  });

/** Returns the shares of right answers of both engines, at the default threshold. */
const accuracies = (decided: readonly Decided[]) => {
  const share = (cosine: (pair: Decided) => number) =>
    decided.filter((pair) => cosine(pair) >= DEFAULT_COSINE_THRESHOLD === pair.same).length /
    decided.length;
  const best = (cosine: (pair: Decided) => number) =>
    separationOf(decided.map((pair) => ({ same: pair.same, distance: -cosine(pair) })))
      .bestAccuracy;
  return {
    one: share(({ one }) => one),
    other: share(({ other }) => other),
    bestOne: best(({ one }) => one),
    bestOther: best(({ other }) => other),
  };
};

function report(
  bounds: Bounds,
  title: string,
  pairs: readonly Pair[],
  one: Cosines,
  other: Cosines,
): void {
  const decided = decidedBy(pairs, one, other);
  const differences = decided.map(({ one, other }) => Math.abs(one - other));
  const far = (cosine: number) => Math.abs(cosine - DEFAULT_COSINE_THRESHOLD) > CLOSE_CALL;
  const flips = decided.filter(
    ({ one, other }) => one >= DEFAULT_COSINE_THRESHOLD !== other >= DEFAULT_COSINE_THRESHOLD,
  );
  const oneRefused = pairs.filter((_, at) => (one[at] === null) !== (other[at] === null)).length;
  const bothRefused = pairs.filter((_, at) => one[at] === null && other[at] === null).length;
  const right = accuracies(decided);
  console.info(
    `\n${title}: ${decided.length} of ${pairs.length} pairs compared by both; refused by both ${bothRefused}, by one of them ${oneRefused}`,
  );
  console.info(
    `  difference of the cosines: median ${median(differences).toFixed(5)}, p95 ${quantile(differences, 0.95).toFixed(5)}, most ${Math.max(...differences).toFixed(5)}`,
  );
  console.info(`  flips: ${flips.length}`);
  console.info(
    `  right at the default threshold: ${percent(right.one, 2)} and ${percent(right.other, 2)}; at the best: ${percent(right.bestOne, 2)} and ${percent(right.bestOther, 2)}`,
  );
  bounds.hold(`${title}: greatest difference`, Math.max(...differences), '<=', 0.01, 4);
  bounds.hold(
    `${title}: flips away from the threshold`,
    flips.filter(({ one, other }) => far(one) || far(other)).length,
    '<=',
    0,
    0,
  );
  bounds.hold(`${title}: accuracy lost, in points`, 100 * (right.one - right.other), '<=', 0.3);
}

const pairs = askedPairs(argv.slice(2), 200);
if (pairs === null) {
  console.info(
    'No file of pairs: give one with --pairs FILE (lines of "fold same a b", separated by tabs). Nothing was measured.',
  );
} else {
  const bounds = new Bounds();
  const [server, published, device] = [
    await inNode(pairs),
    await asPublished(pairs),
    await onTheDevice(pairs),
  ];
  report(bounds, 'published models in Node, and the device', pairs, published, device);
  report(bounds, "the server's engine, and the device", pairs, server, device);
  process.exitCode = bounds.broken > 0 ? 1 : 0;
}
