import ts from 'typescript';

export interface Comment {
  /** The text without comment marks, on one line. */
  readonly text: string;
  /** The line number, from 1. */
  readonly line: number;
}

const IGNORED = /^(biome-ignore|@ts-|eslint-|#|!)/;

/**
 * Returns the comments of a source file, each once, in their order. Consecutive lines of `//` are
 * one comment.
 */
export function commentsIn(tree: ts.SourceFile): readonly Comment[] {
  const text = tree.text;
  const starts = new Map<number, number>();
  const betweenTags: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) betweenTags.push(node);
    for (const range of ts.getLeadingCommentRanges(text, node.getFullStart()) ?? [])
      starts.set(range.pos, range.end);
    for (const range of ts.getTrailingCommentRanges(text, node.getEnd()) ?? [])
      starts.set(range.pos, range.end);
    for (const child of node.getChildren(tree)) visit(child);
  };
  visit(tree);
  // Two slashes between JSX tags are text that a person reads.
  const isText = (from: number) => betweenTags.some((node) => node.pos <= from && from < node.end);
  const ranges = [...starts].filter(([from]) => !isText(from)).sort(([a], [b]) => a - b);
  const comments: { text: string; line: number; end: number }[] = [];
  for (const [from, to] of ranges) {
    const raw = text.slice(from, to);
    const plain = raw
      .replace(/^\/\*+|\*+\/$|^\/\//g, '')
      .replace(/^\s*\* ?/gm, '')
      .trim();
    const line = tree.getLineAndCharacterOfPosition(from).line + 1;
    const before = comments.at(-1);
    const alone = /(^|\n)\s*$/.test(text.slice(0, from));
    if (
      raw.startsWith('//') &&
      alone &&
      before &&
      before.end === line - 1 &&
      !IGNORED.test(plain)
    ) {
      before.text += `\n${plain}`;
      before.end = line;
    } else if (plain && !IGNORED.test(plain))
      comments.push({ text: plain, line, end: tree.getLineAndCharacterOfPosition(to).line + 1 });
  }
  return comments;
}
