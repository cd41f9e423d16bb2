/**
 * The leak proof: `npm run bench:leaks`. It uses our widget, and with `--peers` others, in a real
 * browser. It leaves the widget at every point where it waits for something, in ways that a seed
 * decides, and counts what it did not release.
 *
 * Prints one table, and exits with 1 unless every count of ours is zero. docs/camera-leaks.md
 * describes what is counted.
 */

import { join } from 'node:path';
import { argv } from 'node:process';
import { launchChromium, launchFirefox } from '../../tools/open-browser.ts';
import { ROOT } from '../../tools/step.mjs';
import { buildPage } from '../build-page.ts';
import { serve } from '../serve.ts';
import { measure } from './measure.ts';
import { type BrowserName, type Options, readOptions } from './options.ts';
import { COUNTED, ROWS } from './page/counted.ts';
import { type Column, checks, leakTable } from './table.ts';
import { OURS, peerWidgets, type WidgetPage } from './widgets.ts';

const OPEN = {
  chromium: () => launchChromium(['--use-fake-ui-for-media-stream']),
  firefox: () =>
    launchFirefox({
      'media.navigator.streams.fake': true,
      'media.navigator.permission.disabled': true,
    }),
};

/** Builds a page with the counting code first, and then the widget. */
const pageOf = ({ entry, packages }: WidgetPage) =>
  buildPage(
    'leaks',
    { count: join(ROOT, 'bench/camera-leaks/page/count.ts'), widget: entry },
    {
      // StrictMode mounts twice in React's development build only.
      define: { 'process.env.NODE_ENV': '"development"' },
      // The widget must not bring another React.
      alias: { react: join(packages, 'react'), 'react-dom': join(packages, 'react-dom') },
      loader: { '.css': 'empty' },
    },
  );

const NAMES = { chromium: 'Chromium', firefox: 'Firefox' } as const;

async function column(
  widget: WidgetPage,
  name: BrowserName,
  runs: number,
  { seed, only }: Options,
): Promise<Column> {
  const site = await serve(await pageOf(widget));
  const started = Date.now();
  const [from, to] = only === null ? [0, runs] : [only, only + 1];
  console.info(
    `SEED=${seed}: ${widget.name} in ${NAMES[name]}, interleavings ${from} to ${to - 1}`,
  );
  try {
    let told = 0;
    const measured = await measure(OPEN[name], `${site.origin}/leaks/`, {
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
    await site.stop();
  }
}

/** Prints what went wrong, and how to repeat it. */
function tellFailures({ measured, browser }: Column, name: BrowserName, seed: number): void {
  for (const { index, point, why } of measured.stuck)
    console.error(`${browser}, interleaving ${index} did not come to "${point}": ${why}`);
  for (const { index, point, leaving, strict, left, notes } of measured.unclean.slice(0, 10)) {
    const what = ROWS.filter((counted) => left[counted] > 0).map(
      (counted) => `${left[counted]} ${COUNTED[counted]}`,
    );
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
  for (const peer of await peerWidgets())
    columns.push(await column(peer, first, options.peerRuns, options));
}
console.info(`\n${leakTable(columns)}\n`);
console.info(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
