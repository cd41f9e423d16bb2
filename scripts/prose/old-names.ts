import ts from 'typescript';

/** Names that the glossary replaced, as words in lower case, and the term to use (docs/glossary.md). */
const OLD_NAMES: readonly (readonly [old: string, term: string])[] = [
  ['wish', 'command'],
  ['ticket', 'jobId'],
  ['seal', 'result badge'],
  ['take myself', 'disableAutoCapture'],
  ['not taken', 'rejectedDrop'],
  ['get again', 'getStartOverProps'],
  ['device picker', 'camera picker'],
  ['told alike', 'sharedMessages'],
  ['host drawing', 'HostSlot'],
  ['words in use', 'MessagesInUse'],
  ['guide words', 'guideMessages'],
  ['problem words', 'problemMessage'],
  ['pollutions', 'hostile globals'],
  ['spoil', 'corrupt'],
  ['spoilt', 'corrupt'],
  ['try hosts', 'consumer tests'],
];

/** Splits a name in camel, kebab or upper case into words in lower case, with a space around each. */
const wordsOf = (name: string): string =>
  ` ${name
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .replaceAll(/[^A-Za-z\d]+/g, ' ')
    .toLowerCase()
    .trim()} `;

const oldNameIn = (name: string) => {
  const words = wordsOf(name);
  return OLD_NAMES.find(([old]) => words.includes(` ${old} `) || words.includes(` ${old}s `));
};

/** Returns the identifiers and the string keys of a source file that have an old name. */
export function oldNamesIn(tree: ts.SourceFile): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const isKey = ts.isStringLiteralLike(node) && /^[\w./-]+$/.test(node.text);
    if (isKey || ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) {
      const term = oldNameIn(node.text)?.[1];
      if (term) found.push(`${node.text}: ${term}`);
    }
    node.forEachChild(visit);
  };
  visit(tree);
  return found;
}
