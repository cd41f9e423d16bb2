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
import { prepareTests } from '../tools/prepare-tests.mjs';
import { giveUp } from '../tools/step.mjs';
import { SUITES } from '../tools/suites.mjs';

function chooseSuite(args) {
  const at = args.indexOf('--suite');
  if (at < 0) return { suite: SUITES.quick, asked: args };
  const name = args[at + 1];
  if (!Object.hasOwn(SUITES, name))
    giveUp(new Error(`No such suite: ${name}.`), `There are: ${Object.keys(SUITES).join(', ')}.`);
  return { suite: SUITES[name], asked: args.toSpliced(at, 2) };
}

function chooseChecks({ checks }, asked) {
  const unknown = asked.filter((name) => !Object.hasOwn(checks, name));
  if (unknown.length > 0)
    giveUp(
      new Error(`No such check: ${unknown.join(', ')}.`),
      `There are: ${Object.keys(checks).join(', ')}.`,
    );
  return asked.length > 0 ? Object.fromEntries(asked.map((name) => [name, checks[name]])) : checks;
}

/** Lists the suites that `npm test` does not run, so that its reader knows them. */
const others = () =>
  Object.values(SUITES)
    .filter((suite) => suite !== SUITES.quick)
    .map(({ run, holds }) => `${run}: ${holds}`)
    .join('\n  ');

async function main() {
  const { suite, asked } = chooseSuite(process.argv.slice(2));
  const checks = chooseChecks(suite, asked);
  await prepareTests({ allBrowsers: suite.allBrowsers });
  // The quick suite comes first in `.ci/run`; the others add their reports to its reports.
  if (suite === SUITES.quick) rmSync(RESULTS, { recursive: true, force: true });
  const shown = suite.shows && join(RESULTS, suite.shows);
  if (shown) rmSync(shown, { force: true });
  const sum = await runChecks(checks);
  if (shown && existsSync(shown)) console.log(`\n${readFileSync(shown, 'utf8').trimEnd()}`);
  if (suite === SUITES.quick && asked.length === 0)
    console.log(`\nChromium only. Not run here:\n  ${others()}`);
  conclude(sum);
}

main().catch((error) => giveUp(error));
