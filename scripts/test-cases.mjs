/**
 * `npm run test:cases`: runs every test whose name has the number of a case, in all browsers, and
 * lists the result of each case. `-- --report` reads the reports of the last runs of the suites
 * instead. `-- --write` also puts the table into docs/verification.md.
 */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { conclude, RESULTS, resultFile, runChecks } from '../tools/checks.mjs';
import { prepareTests } from '../tools/prepare.mjs';
import { ROOT } from '../tools/step.mjs';
import { SUITES } from '../tools/suites.mjs';
import { CASE_NUMBER, countOf, DOCUMENT, documentWith, judgeCases, summary } from './cases.mjs';

/** Every check that leaves a report, restricted to the tests with a number. */
const CHECKS = Object.fromEntries(
  Object.values(SUITES)
    .flatMap(({ checks = {} }) => Object.entries(checks))
    .filter(([, { reports }]) => reports)
    .map(([name, check]) => [
      name,
      { ...check, command: [...check.command, '-t', CASE_NUMBER.source] },
    ]),
);

const readReports = () =>
  (existsSync(RESULTS) ? readdirSync(RESULTS) : [])
    .filter((file) => file.endsWith('.json'))
    .map((file) => basename(file, '.json'))
    .map((name) => [name, JSON.parse(readFileSync(resultFile(name), 'utf8'))]);

let sum = { passed: 0, failed: 0 };
const reportOnly = process.argv.includes('--report');
if (!reportOnly) {
  await prepareTests({ allBrowsers: true, redis: true });
  rmSync(RESULTS, { recursive: true, force: true });
  sum = await runChecks(CHECKS);
}
const judged = judgeCases(readReports());
for (const [number, { state, about, reason, passed, failed }] of judged) {
  const counts = Object.entries(passed).map(([environment, count]) => `${environment} ${count}`);
  const within = counts.length > 0 ? ` (${counts.join(', ')})` : '';
  console.log(`${number.padEnd(5)} ${state.padEnd(8)} ${about}${within}`);
  if (state === 'by hand') console.log(`      ${reason}`);
  for (const name of failed) console.log(`      failed: ${name}`);
}
console.log(`\n${summary(judged)}`);
if (process.argv.includes('--write')) writeFileSync(join(ROOT, DOCUMENT), documentWith(judged));
const wrong = countOf(judged, 'failed') + countOf(judged, 'no test');
if (reportOnly) process.exitCode = wrong > 0 ? 1 : 0;
else conclude({ passed: sum.passed, failed: Math.max(sum.failed, wrong) });
