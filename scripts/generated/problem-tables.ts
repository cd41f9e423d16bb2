import { PROBLEM_CODES, PROBLEMS, type ProblemCode } from '@facecompare/contract';

/** Verdicts about a picture, not about the face in it. */
const OF_A_PICTURE: ReadonlySet<ProblemCode> = new Set([
  'same-image',
  'replayed-image',
  'capture-refused',
]);

/** Returns the heading in docs/problems/README.md under which a code stands. */
function sectionOf(code: ProblemCode): string {
  const { status } = PROBLEMS[code];
  if (code.startsWith('camera-')) return 'Camera';
  if (code.startsWith('image-') || OF_A_PICTURE.has(code)) return 'Images';
  if (status === null) return 'Page and connection';
  if (status === 200) return 'Faces';
  return status < 500 ? 'Requests' : 'Server and upstream';
}

const rowOf = (code: ProblemCode, title: string): string => {
  const { status, integer, retryable } = PROBLEMS[code];
  const cells = [status ?? 'none', integer ?? 'none', retryable ? 'yes' : 'no'];
  return `| [${code}](${code}.md) | ${title} | ${cells.join(' | ')} |\n`;
};

/**
 * Returns docs/problems/README.md with the rows of its tables written again, in the order of the
 * problem table.
 * @param titleOf reads the title of the page of a code
 */
export const problemTables = (document: string, titleOf: (code: ProblemCode) => string): string =>
  document.replace(
    /^## (.+)\n([^#]*\n\|---.*\n)(?:\|.*\n)*/gm,
    (_, section: string, before: string) => {
      const codes = PROBLEM_CODES.filter((code) => sectionOf(code) === section);
      const rows = codes.map((code) => rowOf(code, titleOf(code)));
      return `## ${section}\n${before}${rows.join('')}`;
    },
  );
