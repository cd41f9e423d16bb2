/**
 * What the capture claims are worth: `npm run bench:capture-claims`. It opens the widget on honest
 * pages and on pages that deceive it. Each run takes a selfie and reads the claims that reach the
 * backend. docs/capture-claims.md explains the table.
 */
import { join } from 'node:path';
import { argv, env } from 'node:process';
import { parseArgs } from 'node:util';
import type { CaptureClaims } from '@facecompare/contract';
import type { Browser } from 'playwright';
import { launchChromium } from '../../tools/open-browser.ts';
import { ROOT } from '../../tools/step.mjs';
import { buildPage } from '../build-page.ts';
import { randomOf } from '../camera-leaks/page/random.ts';
import { serve } from '../serve.ts';
import { claimsTable, isFlagged, type Row } from './claims-table.ts';
import { allKinds, type Kind } from './kinds.ts';
import { takeSelfie } from './take.ts';

/** A person waits for this long before the shutter, in milliseconds. */
const WAIT_MS = { least: 700, most: 1700 };

const { values } = parseArgs({
  args: argv.slice(2),
  options: { runs: { type: 'string', default: '20' }, seed: { type: 'string' } },
});
const runs = Number(values.runs);
const seed = Number(values.seed ?? env.SEED ?? Math.floor(Math.random() * 2 ** 31));
if (!Number.isSafeInteger(runs) || runs < 1 || !Number.isSafeInteger(seed) || seed < 0)
  throw new Error('Usage: npm run bench:capture-claims -- [--runs N] [--seed N]');

async function play(browser: Browser, kind: Kind, number: number): Promise<Row> {
  const site = await serve(
    await buildPage('claims', {
      kind: kind.script,
      widget: join(ROOT, 'bench/capture-claims/page/widget.tsx'),
    }),
  );
  const random = randomOf(seed, number);
  const claims: CaptureClaims[] = [];
  try {
    for (let run = 0; run < runs; run++) {
      const label = encodeURIComponent(kind.labels[run % kind.labels.length] ?? '');
      const wait = WAIT_MS.least + random.below(WAIT_MS.most - WAIT_MS.least);
      claims.push(await takeSelfie(browser, `${site.origin}/claims/#${label}`, wait));
    }
  } finally {
    await site.stop();
  }
  return { kind, claims };
}

const kinds = await allKinds();
const browser = await launchChromium([
  '--use-fake-ui-for-media-stream',
  '--autoplay-policy=no-user-gesture-required',
]);
console.info(`SEED=${seed}: ${runs} runs of each kind in Chromium ${browser.version()}`);
const rows: Row[] = [];
try {
  for (const [number, kind] of kinds.entries()) {
    const row = await play(browser, kind, number);
    rows.push(row);
    console.info(`  ${row.claims.filter(isFlagged).length} of ${runs} flagged: ${kind.name}`);
  }
} finally {
  await browser.close();
}
const date = new Date().toISOString().slice(0, 10);
console.info(`\n${date}, Chromium ${browser.version()}, seed ${seed}\n\n${claimsTable(rows)}\n`);
const flagged = (honest: boolean) => {
  const claims = rows.filter(({ kind }) => kind.honest === honest).flatMap((row) => row.claims);
  return `${claims.filter(isFlagged).length} of ${claims.length}`;
};
console.info(`Flagged: ${flagged(true)} honest runs, ${flagged(false)} of the others.`);
