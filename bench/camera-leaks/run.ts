/**
 * The leak proof: `npm run bench:leaks`. It uses our widget, and with `--peers` others, in a real
 * browser. It leaves the widget at every point where it waits for something, in ways that a seed
 * decides, and counts what it did not release.
 *
 * Prints one table, and exits with 1 unless every count of ours is zero. docs/camera-leaks.md
 * describes what is counted.
 */
import { argv } from 'node:process';
import { measure } from './measure.ts';
import { openBrowser } from './open-browser.ts';
import { type BrowserName, type Options, readOptions } from './options.ts';
import { COUNTED, type Counted } from './page/counted.ts';
import { servePage } from './serve-pages.ts';
import { type Column, checks, table } from './table.ts';
import { installPeers, OURS, type WidgetPage } from './widgets.ts';

const NAMES = { chromium: 'Chromium', firefox: 'Firefox' } as const;

async function column(
  widget: WidgetPage,
  name: BrowserName,
  runs: number,
  { seed, only }: Options,
): Promise<Column> {
  const pages = await servePage(widget.entry, widget.packages);
  const started = Date.now();
  const [from, to] = only === null ? [0, runs] : [only, only + 1];
  console.info(
    `SEED=${seed}: ${widget.name} in ${NAMES[name]}, interleavings ${from} to ${to - 1}`,
  );
  try {
    let told = 0;
    const measured = await measure(() => openBrowser(name), pages.url, {
      seed,
      from,
      to,
      onProgress(played) {
        if (played < told + 200) return;
        told = played;
        console.info(
          `  ${played} of ${to - from} after ${Math.round((Date.now() - started) / 1000)} s`,
        );
      },
    });
    console.info(`  done in ${Math.round((Date.now() - started) / 1000)} s`);
    for (const { index, point, why } of measured.again)
      console.info(`  interleaving ${index} came to "${point}" the second time only: ${why}`);
    return { widget, browser: `${NAMES[name]} ${measured.version.split('.')[0]}`, measured };
  } finally {
    await pages.stop();
  }
}

/** Prints what went wrong, and how to repeat it. */
function tellFailures({ measured, browser }: Column, name: BrowserName, seed: number): void {
  for (const { index, point, why } of measured.stuck)
    console.error(`${browser}, interleaving ${index} did not come to "${point}": ${why}`);
  for (const { index, point, leaving, strict, left, notes } of measured.unclean.slice(0, 10)) {
    const what = (Object.keys(COUNTED) as Counted[])
      .filter((counted) => left[counted] > 0)
      .map((counted) => `${left[counted]} ${COUNTED[counted]}`);
    console.error(
      `${browser}, interleaving ${index}, left at "${point}" by ${leaving}${strict ? ', StrictMode' : ''}: ${what.join(', ')}`,
    );
    for (const note of notes.slice(0, 3)) console.error(`    ${note}`);
    console.error(
      `    again: npm run bench:leaks -- --browser ${name} --seed ${seed} --only ${index}`,
    );
  }
}

const options = readOptions(argv.slice(2));
const columns: Column[] = [];
let passed = 0;
let failed = 0;
for (const name of options.browsers) {
  const runs = options.runs[name];
  const ours = await column(OURS, name, runs, options);
  columns.push(ours);
  tellFailures(ours, name, options.seed);
  for (const [sentence, holds] of checks(ours, options.only === null ? runs : 1)) {
    if (holds) passed++;
    else failed++;
    if (!holds) console.error(`FAILED ${sentence}`);
  }
}
const [first] = options.browsers;
if (options.peers && first) {
  for (const peer of await installPeers())
    columns.push(await column(peer, first, options.peerRuns, options));
}
console.info(`\n${table(columns)}\n`);
console.info(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
