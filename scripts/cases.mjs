/**
 * The numbered cases of camera, images, requests and privacy. The table of docs/verification.md is
 * their only list. The name of a test has the numbers of its cases. `npm run test:cases` reads the
 * result of each case from the report of the runner.
 */
import { readFileSync } from 'node:fs';

export const DOCUMENT = new URL('../docs/verification.md', import.meta.url);

const ROW = /^\| ([CIRPHFES]-\d+) \| (.+?) \|(?: [\d–]+ \|){4} (.*?) ?\|$/gm;

/** Each number with its topic, and the reason why it does not run in every browser. */
export const CASES = new Map(
  [...readFileSync(DOCUMENT, 'utf8').matchAll(ROW)].map(([, number, about, reason]) => [
    number,
    { about, reason },
  ]),
);

if (CASES.size === 0) throw new Error('docs/verification.md has no table of cases.');

/** A case that only a person can check. Its reason says so. */
const isByHand = (number) => CASES.get(number).reason.startsWith('by hand: ');

/** A case number in the name of a test. */
export const CASE_NUMBER = /\b[CIRPHFES]-\d+\b/g;

const BROWSER_NAMES = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKit' };

/**
 * Returns the environment of a test. Tests for three browsers name theirs; all other browser tests
 * run in Chromium.
 */
export function environmentOf(report, fullName) {
  if (report === 'browsers')
    return BROWSER_NAMES[/\b(chromium|firefox|webkit)\b/.exec(fullName)?.[1]] ?? 'Chromium';
  return ['unit', 'engine', 'host-slots'].includes(report) ? 'Node' : 'Chromium';
}

/**
 * Returns the result of each case in the reports.
 * @param reports pairs of a name and the report of vitest
 * @returns case number to `{ state, passed: { Node: 2, … }, failed: [names] }`; the state is
 * `passed`, `failed`, `by hand` or `no test`
 */
export function judgeCases(reports) {
  const found = new Map([...CASES.keys()].map((number) => [number, { passed: {}, failed: [] }]));
  for (const [report, { testResults }] of reports) {
    for (const { fullName, status } of testResults.flatMap((file) => file.assertionResults)) {
      for (const number of new Set(fullName.match(CASE_NUMBER) ?? [])) {
        const entry = found.get(number);
        if (!entry) continue;
        const environment = environmentOf(report, fullName);
        if (status === 'passed') entry.passed[environment] = (entry.passed[environment] ?? 0) + 1;
        if (status === 'failed') entry.failed.push(fullName);
      }
    }
  }
  for (const [number, entry] of found) {
    const decided = Object.keys(entry.passed).length > 0;
    entry.state =
      entry.failed.length > 0
        ? 'failed'
        : decided
          ? 'passed'
          : isByHand(number)
            ? 'by hand'
            : 'no test';
  }
  return found;
}
