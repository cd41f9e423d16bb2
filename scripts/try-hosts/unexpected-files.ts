/** The papers every tarball has to have. */
const PAPERS = ['LICENSE', 'README.md', 'package.json'];

const CODE = [/^dist\/[\w/.-]+\.(js|d\.ts)(\.map)?$/, /^src\/[\w/.-]+\.(ts|tsx|css)$/];

/** Tests, what only they use, and settings of whoever packed. */
const NEVER = /\.test[.-]|(^|\/)\.|(^|\/)__/;

/**
 * What is wrong with the files of a tarball: `+` before one that should not be there, `-` before one that is missing.
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
