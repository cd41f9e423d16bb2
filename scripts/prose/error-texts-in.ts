import ts from 'typescript';

const isErrorText = (node: ts.Node): boolean =>
  (ts.isNewExpression(node) && /Error$/.test(node.expression.getText())) ||
  (ts.isPropertyAssignment(node) && node.name.getText() === 'detail');

const textIn = (node: ts.Node): readonly string[] => {
  if (ts.isStringLiteralLike(node)) return [node.text];
  // A value inside of a template counts as one word.
  if (ts.isTemplateExpression(node))
    return [
      [node.head, ...node.templateSpans.map(({ literal }) => literal)]
        .map(({ text }) => text)
        .join('x'),
    ];
  return node.getChildren().flatMap(textIn);
};

/** Returns the texts of errors and of the details of problems in a source file. */
export function errorTextsIn(tree: ts.SourceFile): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isErrorText(node)) found.push(...textIn(node));
    else node.forEachChild(visit);
  };
  visit(tree);
  return found;
}
