/**
 * The numbered cases of camera, images, requests and privacy. The table of docs/verification.md is
 * their only list. The name of a test has the numbers of its cases. `npm run test:cases` reads the
 * result of each case from the report of the runner.
 */

import { textOf } from '../tools/files.mjs';
import { withPart } from '../tools/marked-part.mjs';

export const DOCUMENT = 'docs/verification.md';
const ROW = /^\| ([CIRPHFESV]-\d+) \| (.+?) \|(?: [\d–]+ \|){4} (.*?) ?\|$/gm;

/** Each number with its topic, and the reason why it does not run in every browser. */
export const CASES = new Map(
  [...textOf(DOCUMENT).matchAll(ROW)].map(([, number, about, reason]) => [
    number,
    { about, reason },
  ]),
);

if (CASES.size === 0) throw new Error(`${DOCUMENT} has no table of cases.`);

/** A case number in the name of a test. */
export const CASE_NUMBER = /\b[CIRPHFESV]-\d+\b/g;

const ENVIRONMENTS = ['Node', 'Chromium', 'Firefox', 'WebKit'];

/**
 * Returns the environment of a test. Tests for three browsers name theirs; all other browser tests
 * run in Chromium.
 */
function environmentOf(report, fullName) {
  if (['unit', 'engine', 'unit-slow'].includes(report)) return 'Node';
  const named = report === 'browsers' && /\b(chromium|firefox|webkit)\b/.exec(fullName)?.[1];
  return ENVIRONMENTS.find((name) => name.toLowerCase() === named) ?? 'Chromium';
}

function stateOf({ passed, failed, reason }) {
  if (failed.length > 0) return 'failed';
  if (Object.keys(passed).length > 0) return 'passed';
  // A case that only a person can check says so.
  return reason.startsWith('by hand: ') ? 'by hand' : 'no test';
}

/**
 * Returns the result of each case in the reports.
 * @param reports pairs of a name and the report of vitest
 * @returns case number to `{ about, reason, state, passed: { Node: 2, … }, failed: [names] }`; the
 * state is `passed`, `failed`, `by hand` or `no test`
 */
export function judgeCases(reports) {
  const found = new Map(
    [...CASES].map(([number, facts]) => [number, { ...facts, passed: {}, failed: [] }]),
  );
  for (const [report, { testResults }] of reports)
    for (const { fullName, status } of testResults.flatMap((file) => file.assertionResults))
      for (const number of new Set(fullName.match(CASE_NUMBER) ?? [])) {
        const { passed, failed } = found.get(number) ?? { passed: {}, failed: [] };
        const environment = environmentOf(report, fullName);
        if (status === 'passed') passed[environment] = (passed[environment] ?? 0) + 1;
        if (status === 'failed') failed.push(fullName);
      }
  for (const entry of found.values()) entry.state = stateOf(entry);
  return found;
}

/** Returns how many cases have a state. */
export const countOf = (judged, state) =>
  [...judged.values()].filter((entry) => entry.state === state).length;

/** Returns the sum of all results, in one line. */
export const summary = (judged) =>
  `${judged.size} cases: ${countOf(judged, 'passed')} passed, ${countOf(judged, 'failed')} failed, ${countOf(judged, 'by hand')} by hand, ${countOf(judged, 'no test')} without a test`;

function rowOf([number, { passed, about, reason }]) {
  const everywhere = ENVIRONMENTS.slice(1).every((browser) => passed[browser]);
  const counts = ENVIRONMENTS.map((environment) => passed[environment] ?? '–');
  const why = everywhere ? '' : reason || 'no reason is given yet';
  return `| ${[number, about, ...counts, why].join(' | ')} |`;
}

/** Returns docs/verification.md with a table of these results. The topics and reasons stay. */
export const documentWith = (judged) =>
  withPart(
    textOf(DOCUMENT),
    'cases',
    [
      `${summary(judged)}.`,
      '',
      `| case | about | ${ENVIRONMENTS.join(' | ')} | why not in every browser |`,
      '|---|---|--:|--:|--:|--:|---|',
      ...[...judged].map(rowOf),
    ].join('\n'),
  );
