/** The code of a document, joined into the files that a reader would write. */

export interface CodeFile {
  /** The path beside the other files of its document: `verify-step.tsx`. */
  readonly path: string;
  /** Each block on its lines in the document, so that an error names the line there. */
  readonly text: string;
}

const FENCE = /^```(tsx?)\n([\s\S]*?)^```$/gm;
const NAMED = /^\/\/ (\S+\.tsx?)\n/;

/**
 * Joins the blocks of a document. A block whose first line is a comment with a file name starts
 * that file, and the next blocks continue it. The code before is one file with the name of the
 * document.
 * @throws Error if a document has the same file twice
 */
export function codeFiles(document: string, name: string): CodeFile[] {
  const files = new Map<string, string[]>();
  const lines = document.split('\n').length;
  let path = `${name}.tsx`;
  for (const { index, 2: code = '' } of document.matchAll(FENCE)) {
    const named = NAMED.exec(code)?.[1];
    if (named && files.has(named)) throw new Error(`${name} has ${named} twice.`);
    path = named ?? path;
    const text = files.get(path) ?? Array.from({ length: lines }, () => '');
    const first = document.slice(0, index).split('\n').length;
    code
      .trimEnd()
      .split('\n')
      .forEach((line, at) => {
        text[first + at] = line;
      });
    files.set(path, text);
  }
  return [...files].map(([file, text]) => ({ path: file, text: text.join('\n') }));
}
