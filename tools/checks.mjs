/**
 * Runs checks one after the other and counts their results. A failed check does not stop the later
 * ones.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, StepError, step } from './step.mjs';

/** The folder of vitest's reports; `npm run test:cases -- --report` reads them all. */
export const RESULTS = join(ROOT, 'node_modules/.cache/test-results');

export const resultFile = (name) => join(RESULTS, `${name}.json`);

/** Returns a check that runs vitest, which reports under the given name. */
export const vitest = (name, projects, more = []) => ({
  command: [
    ...['npx', 'vitest', 'run', ...projects.flatMap((project) => ['--project', project]), ...more],
    ...['--reporter=dot', '--reporter=json', `--outputFile.json=${resultFile(name)}`],
  ],
  reports: true,
});

/**
 * Counts the tests in the report of a runner. A runner without a report has failed, whatever it
 * returned.
 */
function countTests(name, ended) {
  try {
    const { numPassedTests, numFailedTests, numTotalTests } = JSON.parse(
      readFileSync(resultFile(name), 'utf8'),
    );
    const silent = numTotalTests === 0 || (!ended && numFailedTests === 0);
    return { passed: numPassedTests, failed: numFailedTests + (silent ? 1 : 0) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

async function runOne(name, { command, env, show, reports }) {
  let ended = true;
  rmSync(resultFile(name), { force: true });
  try {
    const output = await step(name, command, { env: { FORCE_COLOR: '0', ...env } });
    if (show) console.log(output.trimEnd());
    // Seeds are printed even if nothing failed.
    for (const [line] of output.matchAll(/^SEED=\d+.*/gm)) console.log(`  ${line}`);
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    ended = false;
    console.log(error.output);
  }
  return reports ? countTests(name, ended) : { passed: Number(ended), failed: Number(!ended) };
}

/**
 * Runs all checks.
 * @param checks what each name runs: `{ command, env?, show?, reports? }`
 * @returns how many tests, and checks that are not tests, passed and failed
 */
export async function runChecks(checks) {
  mkdirSync(RESULTS, { recursive: true });
  const sum = { passed: 0, failed: 0 };
  for (const [name, check] of Object.entries(checks)) {
    const { passed, failed } = await runOne(name, check);
    sum.passed += passed;
    sum.failed += failed;
  }
  return sum;
}

/** Prints the last line of every test command. The exit code says the same. */
export function conclude({ passed, failed }) {
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}
