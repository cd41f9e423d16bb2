/** The papers that every tarball must have. */
const PAPERS = ['LICENSE', 'README.md', 'package.json'];

const CODE = [/^dist\/[\w/.-]+\.(js|d\.ts)(\.map)?$/, /^src\/[\w/.-]+\.(ts|tsx|css)$/];

/** Tests, files that only they use, and settings of the person who packed. */
const NEVER = /\.test[.-]|(^|\/)\.|(^|\/)__/;

/**
 * Returns the faults in the files of a tarball: `+` before an unexpected file, `-` before a missing
 * one.
 * @param paths within the package
 * @param more what this package may hold besides code and papers
 */
export function unexpectedFiles(
  paths: readonly string[],
  more: readonly RegExp[],
): readonly string[] {
  const allowed = (path: string) =>
    PAPERS.includes(path) ||
    (!NEVER.test(path) && [...CODE, ...more].some((form) => form.test(path)));
  return [
    ...paths.filter((path) => !allowed(path)).map((path) => `+ ${path}`),
    ...PAPERS.filter((path) => !paths.includes(path)).map((path) => `- ${path}`),
  ];
}
