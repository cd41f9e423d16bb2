/**
 * The table of docs/verification.md: the environments of each case, and why some browsers are
 * missing.
 */
import { withPart } from '../tools/marked-part.mjs';
import { BY_HAND, CASES } from './cases.mjs';

const ENVIRONMENTS = ['Node', 'Chromium', 'Firefox', 'WebKit'];

/** Why a case does not run in a browser, if the reason of its kind does not apply. */
const LEFT_OUT = new Map([
  ['C-3', 'Firefox and WebKitGTK do not know the header Permissions-Policy: camera=()'],
  ['C-6', 'Firefox refuses no constraint; C-4 covers WebKitGTK without a camera'],
  ['C-10', 'WebKitGTK resolves names by the system only, so it has no insecure page here'],
  ['C-14', 'Firefox does not dispatch scripted track events to listeners'],
  ['C-13', 'a property of one function, and of the camera session around it'],
  [
    'C-23',
    'needs a forced garbage collection, which only the DevTools protocol has; the leak test covers Firefox',
  ],
  ['C-24', 'the pages of the element are only tested in Chromium so far'],
  ['C-29', 'an error boundary of React; the leak test in Firefox also leaves by an error'],
  ['C-40', 'only the fake camera of Chromium has a configurable frame rate'],
  ['C-37', 'no browser here has the limit of iOS, so a shim adds it'],
  [
    'R-51',
    'the same code writes the same text nodes everywhere; R-50 tests the policy that stops a script in all three',
  ],
  ['R-56', 'a script changes the globals before ours loads, the same in every browser'],
  ...['R-55', 'R-57', 'R-59'].map((number) => [
    number,
    'the pages of the element are only tested in Chromium so far',
  ]),
  ['R-58', 'a hash of a file, which every browser checks'],
  ['R-60', 'React renders and hydrates the page, the same in every browser'],
  ...['P-2', 'P-3', 'P-4', 'P-5', 'P-7', 'P-8', 'P-9'].map((number) => [
    number,
    'our own code shows and reports the same in every browser',
  ]),
  ...['P-30', 'P-31', 'P-32', 'P-33', 'P-34', 'P-35', 'P-36', 'P-37', 'P-38', 'P-40'].map(
    (number) => [
      number,
      'measured in Chromium, which can emulate reduced motion and forced colours; accessibility.md covers real screen readers',
    ],
  ),
  ['P-39', 'a scripted guide, and the real engine in Chromium'],
  ['P-12', '1,000 random runs in one browser; the leak test also counts object URLs in Firefox'],
]);

/** Why a case of this kind does not run in every browser. */
const KINDS = {
  C: 'a shim or a clock causes the fault, around code that is the same in every browser',
  I: 'our own code judges the bytes; I-10, I-20 and I-28 compare the decoders of the browsers',
  R: 'our own code around fetch; the whole way to a verdict runs in all three (R-50)',
  P: 'needs the DevTools protocol of Chromium',
};
const NODE_ONLY = 'decided by code that needs no browser';

function reasonOf(number, { state, passed }) {
  if (state === 'by hand') return BY_HAND.get(number);
  if (ENVIRONMENTS.slice(1).every((engine) => passed[engine])) return '';
  if (LEFT_OUT.has(number)) return LEFT_OUT.get(number);
  return ENVIRONMENTS.slice(1).some((engine) => passed[engine]) ? KINDS[number[0]] : NODE_ONLY;
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
  const rows = [...judged].map(([number, entry]) => {
    const cells = ENVIRONMENTS.map((environment) => entry.passed[environment] ?? '–');
    return `| ${number} | ${CASES.get(number)} | ${cells.join(' | ')} | ${reasonOf(number, entry)} |`;
  });
  const table = [
    `${judged.size} cases: ${count('passed')} passed, ${count('failed')} failed, ${count('by hand')} by hand, ${count('no test')} without a test.`,
    '',
    `| case | about | ${ENVIRONMENTS.join(' | ')} | why not in every browser |`,
    '|---|---|--:|--:|--:|--:|---|',
    ...rows,
  ].join('\n');
  return withPart(document, 'cases', table);
}
