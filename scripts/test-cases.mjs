/**
 * `npm run test:cases`: runs every test whose name has the number of a case, in all browsers, and
 * lists the result of each case. `-- --report` reads the reports of the last runs of the suites
 * instead. `-- --write` also puts the table into docs/verification.md.
 */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { conclude, RESULTS, resultFile, runChecks } from '../tools/checks.mjs';
import { prepareTests } from '../tools/prepare-tests.mjs';
import { giveUp } from '../tools/step.mjs';
import { SUITES } from '../tools/suites.mjs';
import { CASE_NUMBER, CASES, DOCUMENT, judgeCases } from './cases.mjs';
import { caseTable } from './write-case-table.mjs';

/** Returns a check that leaves a report, restricted to the tests with a number. */
const numbered = (check) => ({ ...check, command: [...check.command, '-t', CASE_NUMBER.source] });
const CHECKS = Object.fromEntries(
  Object.values(SUITES).flatMap(({ checks = {} }) =>
    Object.entries(checks).flatMap(([name, check]) =>
      check.reports ? [[name, numbered(check)]] : [],
    ),
  ),
);

async function runAll() {
  await prepareTests({ allBrowsers: true });
  rmSync(RESULTS, { recursive: true, force: true });
  return runChecks(CHECKS);
}

const readReports = () =>
  (existsSync(RESULTS) ? readdirSync(RESULTS) : [])
    .filter((file) => file.endsWith('.json'))
    .map((file) => basename(file, '.json'))
    .map((name) => [name, JSON.parse(readFileSync(resultFile(name), 'utf8'))]);

function list(judged) {
  const counts = { passed: 0, failed: 0, 'by hand': 0, 'no test': 0 };
  for (const [number, { state, passed, failed }] of judged) {
    counts[state]++;
    const where = Object.entries(passed).map(([environment, count]) => `${environment} ${count}`);
    console.log(
      `${number.padEnd(5)} ${state.padEnd(8)} ${CASES.get(number).about}${where.length > 0 ? ` (${where.join(', ')})` : ''}`,
    );
    if (state === 'by hand') console.log(`      ${CASES.get(number).reason}`);
    for (const name of failed) console.log(`      failed: ${name}`);
  }
  const { passed, failed } = counts;
  console.log(
    `\n${judged.size} cases: ${passed} passed, ${failed} failed, ${counts['by hand']} by hand, ${counts['no test']} without a test`,
  );
  return counts;
}

async function main() {
  const reportOnly = process.argv.includes('--report');
  const sum = reportOnly ? null : await runAll();
  const judged = judgeCases(readReports());
  const counts = list(judged);
  if (process.argv.includes('--write'))
    writeFileSync(DOCUMENT, caseTable(readFileSync(DOCUMENT, 'utf8'), judged));
  const wrong = counts.failed + counts['no test'];
  if (sum) conclude({ passed: sum.passed, failed: Math.max(sum.failed, wrong) });
  else process.exitCode = wrong > 0 ? 1 : 0;
}

main().catch((error) => giveUp(error));
