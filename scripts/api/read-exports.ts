/** Reads the exports of an entry from its built declarations, with the compiler. */
import ts from 'typescript';

export interface Member {
  /**
   * The declaration on one line: `readonly width?: number`. Members of a nested object follow with
   * a dotted name.
   */
  readonly declared: string;
  readonly doc: string;
}

export interface ApiExport {
  readonly name: string;
  readonly isType: boolean;
  /** The declaration, without the parts that are in `members`. */
  readonly declared: string;
  readonly doc: string;
  readonly members: readonly Member[];
  /** The package of ours that declares it; null if this entry does. */
  readonly from: string | null;
}

const printer = ts.createPrinter({ removeComments: false });
const bare = ts.createPrinter({ removeComments: true });

const print = (node: ts.Node, by = bare): string =>
  by.printNode(ts.EmitHint.Unspecified, node, node.getSourceFile());
const onOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').replace(/;$/, '').trim();
/** Formats a type as in the sources: two spaces for each level, and no file named before a type. */
const asWritten = (text: string): string =>
  text
    .replaceAll(/^( {4})+/gm, (blanks) => ' '.repeat(blanks.length / 2))
    .replaceAll(/import\("[^"]+"\)\./g, '');
const withoutLinks = (text: string): string =>
  text.replaceAll(/\{@link\s+([^}]+)\}/g, '`$1`').trim();

function docOf(symbol: ts.Symbol | undefined, checker: ts.TypeChecker): string {
  if (!symbol) return '';
  const text = ts.displayPartsToString(symbol.getDocumentationComment(checker));
  const tags = symbol
    .getJsDocTags(checker)
    .map(({ name, text: parts }) => `@${name} ${ts.displayPartsToString(parts)}`.trim());
  return withoutLinks([text, ...tags].filter((part) => part !== '').join('\n'));
}

function membersOf(
  nodes: readonly (ts.TypeElement | ts.ClassElement)[],
  checker: ts.TypeChecker,
  prefix = '',
): Member[] {
  return nodes.flatMap((node) => {
    const own = node.name ? checker.getSymbolAtLocation(node.name) : undefined;
    const doc = docOf(own, checker);
    const type = ts.isPropertySignature(node) ? node.type : undefined;
    const documented = type && ts.isTypeLiteralNode(type) && /\/\*\*/.test(type.getText());
    const name = node.name?.getText() ?? '';
    const declared =
      prefix +
      asWritten(
        onOneLine(
          print(node).replaceAll(/\b(readonly|declare) /g, (word) => (prefix === '' ? word : '')),
        ),
      );
    return [
      { declared, doc },
      ...(documented ? membersOf(type.members, checker, `${prefix}${name}.`) : []),
    ];
  });
}

const SHOWN = ts.NodeBuilderFlags.NoTruncation | ts.NodeBuilderFlags.MultilineObjectLiterals;

/**
 * Returns the members that an interface inherits from others of ours. React and the DOM document
 * their own members.
 */
function inheritedBy(declaration: ts.InterfaceDeclaration, checker: ts.TypeChecker): Member[] {
  const own = new Set(declaration.members.map(({ name }) => name?.getText()));
  return checker.getPropertiesOfType(checker.getTypeAtLocation(declaration)).flatMap((property) => {
    const [at] = property.declarations ?? [];
    if (
      !at ||
      own.has(property.name) ||
      !/packages\/[^/]+\/dist\//.test(at.getSourceFile().fileName)
    )
      return [];
    const optional = property.flags & ts.SymbolFlags.Optional ? '?' : '';
    const type = checker.typeToString(
      checker.getTypeOfSymbol(property),
      declaration,
      ts.TypeFormatFlags.NoTruncation,
    );
    return [
      {
        declared: asWritten(`${property.name}${optional}: ${type}`),
        doc: docOf(property, checker),
      },
    ];
  });
}

/**
 * Returns the type that a schema accepts, because the library's own type of a schema is unreadable.
 */
function schemaAs(declaration: ts.Declaration, checker: ts.TypeChecker): string | null {
  if (!ts.isVariableDeclaration(declaration) || !declaration.type?.getText().startsWith('z.Zod'))
    return null;
  const inside = checker.getPropertyOfType(checker.getTypeAtLocation(declaration), '_zod');
  const output = inside && checker.getPropertyOfType(checker.getTypeOfSymbol(inside), 'output');
  if (!output) throw new Error(`${declaration.name.getText()} is a schema of nothing.`);
  const node = checker.typeToTypeNode(checker.getTypeOfSymbol(output), declaration, SHOWN);
  const type = node && bare.printNode(ts.EmitHint.Unspecified, node, declaration.getSourceFile());
  return `const ${declaration.name.getText()}: z.ZodMiniType<${type}>;`;
}

/** Returns the declaration as a programmer would write it, without the listed members. */
function declaredAs(declaration: ts.Declaration): string {
  if (ts.isInterfaceDeclaration(declaration) || ts.isClassDeclaration(declaration)) {
    return onOneLine(print(declaration).split('{')[0] ?? '').replace(/^export (declare )?/, '');
  }
  const statement = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
  const text = print(statement, ts.isTypeAliasDeclaration(declaration) ? printer : bare);
  return text.replace(/^(\s*\/\*\*[\s\S]*?\*\/\s*)?export (declare )?/, '').trim();
}

function read(
  symbol: ts.Symbol,
  checker: ts.TypeChecker,
  isOwn: (file: string) => boolean,
): ApiExport {
  const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const declarations = target.declarations ?? [];
  const [first] = declarations;
  if (!first) throw new Error(`${symbol.name} is exported and not declared.`);
  const inherited = declarations.flatMap((node) =>
    ts.isInterfaceDeclaration(node) ? inheritedBy(node, checker) : [],
  );
  const listed = declarations.flatMap((node) =>
    ts.isInterfaceDeclaration(node) || ts.isClassDeclaration(node) ? [...node.members] : [],
  );
  const file = first.getSourceFile().fileName;
  return {
    name: symbol.name,
    isType: (target.flags & ts.SymbolFlags.Value) === 0,
    declared: declarations
      .map((node) => asWritten(schemaAs(node, checker) ?? declaredAs(node)))
      .join('\n\n'),
    doc: docOf(target, checker),
    members: [...membersOf(listed, checker), ...inherited],
    from: isOwn(file) ? null : (/packages\/([^/]+)\/dist\//.exec(file)?.[1] ?? file),
  };
}

/**
 * Reads the exports of all entries.
 * @param files built declarations, one for each entry
 * @returns the exports by file, values before types, each in alphabetical order
 */
export function readExports(files: readonly string[]): ReadonlyMap<string, readonly ApiExport[]> {
  const program = ts.createProgram(files, {
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ES2023,
    jsx: ts.JsxEmit.ReactJSX,
    allowImportingTsExtensions: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
  });
  const checker = program.getTypeChecker();
  return new Map(
    files.map((file) => {
      const source = program.getSourceFile(file);
      const module = source && checker.getSymbolAtLocation(source);
      if (!module) throw new Error(`${file} exports nothing.`);
      const root = file.slice(0, file.indexOf('/dist/') + 1);
      const exports = checker
        .getExportsOfModule(module)
        .map((symbol) => read(symbol, checker, (path) => path.startsWith(root)));
      return [
        file,
        exports.sort((a, b) => Number(a.isType) - Number(b.isType) || (a.name < b.name ? -1 : 1)),
      ];
    }),
  );
}
