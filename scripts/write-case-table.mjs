/** The table of docs/verification.md: which case ran where, and why not in every engine. */
import { BY_HAND, CASES } from './cases.mjs';

const ENVIRONMENTS = ['Node', 'Chromium', 'Firefox', 'WebKit'];

/** Why a case is left out of an engine, where the reason of its kind does not hold. */
const LEFT_OUT = new Map([
  ['C-3', 'Firefox and WebKitGTK do not know the header Permissions-Policy: camera=()'],
  ['C-6', 'Firefox refuses no wish; what WebKitGTK does without a camera is seen under C-4'],
  ['C-10', 'WebKitGTK resolves names by the system only, so it has no insecure page here'],
  ['C-14', 'Firefox hands an event that a script made for a track to no listener'],
  ['C-13', 'a property of one function, and of the session around it'],
  ['C-23', 'needs a forced garbage collection, which only the DevTools protocol gives; Firefox is counted by the leak proof'],
  ['C-24', 'the pages of the element are walked in Chromium only, so far'],
  ['C-29', 'an error boundary of React; in Firefox the leak proof leaves by an error as well'],
  ['C-40', 'only the fake camera of Chromium can be told its frame rate'],
  ['C-37', 'no engine here has the limit of iOS, so it is put in by a shim'],
  ['R-51', 'the same code writes the same text nodes everywhere; the policy that would stop a script is held in all three (R-50)'],
  ['R-56', 'the page is polluted by a script before ours, which is the same in every engine'],
  ...['R-55', 'R-57', 'R-59'].map((number) => [number, 'the pages of the element are walked in Chromium only, so far']),
  ['R-58', 'a hash of a file, and a promise that every browser keeps'],
  ['R-60', 'React draws and takes over the page, the same in every engine'],
  ...['P-2', 'P-3', 'P-4', 'P-5', 'P-7', 'P-8', 'P-9'].map((number) => [
    number,
    'what our own code shows and tells, the same in every engine',
  ]),
  ...['P-30', 'P-31', 'P-32', 'P-33', 'P-34', 'P-35', 'P-36', 'P-37', 'P-38', 'P-40'].map((number) => [
    number,
    'measured in Chromium, which can be asked for reduced motion and forced colours; real screen readers are in accessibility.md',
  ]),
  ['P-39', 'a scripted guide, and the real engine in Chromium'],
  ['P-12', '1,000 random runs in one engine; object URLs are counted in Firefox as well by the leak proof'],
]);

/** Why a case of this kind is not in every engine. */
const KINDS = {
  C: 'the fault is made by a shim or by a clock, around code that is the same in every engine',
  I: 'judged by our own code from the bytes; the decoders of the browsers are compared under I-10, I-20 and I-28',
  R: 'our own code around fetch; the whole way to a verdict runs in all three (R-50)',
  P: 'looked at through the DevTools protocol of Chromium',
};
const NODE_ONLY = 'decided by code that no engine takes part in';

function reasonOf(number, { state, passed }) {
  if (state === 'by hand') return BY_HAND.get(number);
  if (ENVIRONMENTS.slice(1).every((engine) => passed[engine])) return '';
  if (LEFT_OUT.has(number)) return LEFT_OUT.get(number);
  return ENVIRONMENTS.slice(1).some((engine) => passed[engine]) ? KINDS[number[0]] : NODE_ONLY;
}

/**
 * @param document the text of docs/verification.md, with the two marks that the table stands between
 * @param judged what `judgeCases` found
 * @returns the text with the table of these results
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
    `| case | about | ${ENVIRONMENTS.join(' | ')} | why not in every engine |`,
    '|---|---|--:|--:|--:|--:|---|',
    ...rows,
  ].join('\n');
  const [start, end] = ['<!-- cases -->', '<!-- /cases -->'];
  const [from, to] = [document.indexOf(start), document.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/verification.md needs ${start} and ${end}.`);
  return `${document.slice(0, from + start.length)}\n${table}\n${document.slice(to)}`;
}
