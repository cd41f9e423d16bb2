/**
 * `npm test`: runs everything that a commit has to pass, the fast checks first. It installs what it
 * needs. A failed check does not stop the later ones, so that one run reports everything. `npm test
 * -- unit size` runs only these.
 *
 * `--suite NAME` runs another suite of `suites.mjs`; `npm run test:NAME` is short for it.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { conclude, RESULTS, runChecks } from '../tools/checks.mjs';
import { prepareTests } from '../tools/prepare.mjs';
import { giveUp } from '../tools/step.mjs';
import { HOLDS, SUITES } from '../tools/suites.mjs';

/** Returns the entry with each name; ends the program if one is missing. */
const choose = (what, all, names) =>
  names.map((name) => {
    if (!Object.hasOwn(all, name))
      giveUp(new Error(`No such ${what}: ${name}.`), `There are: ${Object.keys(all).join(', ')}.`);
    return [name, all[name]];
  });

const asked = process.argv.slice(2);
const [, name] = asked[0] === '--suite' ? asked.splice(0, 2) : ['', 'quick'];
const [[, suite]] = choose('suite', SUITES, [name]);
const isQuick = suite === SUITES.quick;
const checks =
  asked.length > 0 ? Object.fromEntries(choose('check', suite.checks, asked)) : suite.checks;

await prepareTests(suite);
// The quick suite comes first in `.ci/run`; the others add their reports to its reports.
if (isQuick) rmSync(RESULTS, { recursive: true, force: true });
const shown = suite.shows && join(RESULTS, suite.shows);
if (shown) rmSync(shown, { force: true });
const sum = await runChecks(checks);
if (shown && existsSync(shown)) console.log(`\n${readFileSync(shown, 'utf8').trimEnd()}`);
if (isQuick && asked.length === 0) {
  // The reader of `npm test` learns of the other suites.
  const others = Object.values(SUITES).slice(1);
  const lines = others.map(({ run }) => `\n  ${run}: ${HOLDS[run]}`);
  console.log(`\nChromium only. Not run here:${lines.join('')}`);
}
conclude(sum);
