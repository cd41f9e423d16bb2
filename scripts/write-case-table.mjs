/** Writes the results into the table of docs/verification.md. The topics and reasons stay. */
import { withPart } from '../tools/marked-part.mjs';
import { CASES } from './cases.mjs';

const ENVIRONMENTS = ['Node', 'Chromium', 'Firefox', 'WebKit'];

function rowOf([number, { passed }]) {
  const { about, reason } = CASES.get(number);
  const everywhere = ENVIRONMENTS.slice(1).every((browser) => passed[browser]);
  const counts = ENVIRONMENTS.map((environment) => passed[environment] ?? '–');
  const why = everywhere ? '' : reason || 'no reason is given yet';
  return `| ${[number, about, ...counts, why].join(' | ')} |`;
}

/**
 * Writes the table of the cases into the document.
 * @param document the text of docs/verification.md, with the two marks around the table
 * @param judged the result of `judgeCases`
 * @returns the text with a table of these results
 */
export function caseTable(document, judged) {
  const states = [...judged.values()].map(({ state }) => state);
  const count = (wanted) => states.filter((state) => state === wanted).length;
  const table = [
    `${judged.size} cases: ${count('passed')} passed, ${count('failed')} failed, ${count('by hand')} by hand, ${count('no test')} without a test.`,
    '',
    `| case | about | ${ENVIRONMENTS.join(' | ')} | why not in every browser |`,
    '|---|---|--:|--:|--:|--:|---|',
    ...[...judged].map(rowOf),
  ];
  return withPart(document, 'cases', table.join('\n'));
}
