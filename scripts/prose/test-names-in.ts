import ts from 'typescript';

const CALLS = /^(it|describe|test)\b/;

/** The names of the tests of a source file, and of their groups; names that are put together are left out. */
export function testNamesIn(tree: ts.SourceFile): readonly string[] {
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    const [name] = ts.isCallExpression(node) ? node.arguments : [];
    if (
      ts.isCallExpression(node) &&
      CALLS.test(node.expression.getText(tree)) &&
      name &&
      ts.isStringLiteralLike(name)
    ) {
      names.push(name.text);
    }
    node.forEachChild(visit);
  };
  visit(tree);
  return names;
}
