/** Shows types in the API pages as the sources name them, and in an order that never changes. */
import {
  type Application,
  type Context,
  Converter,
  type DeclarationReflection,
  makeRecursiveVisitor,
  ReferenceType,
  ReflectionKind,
} from 'typedoc';
import type { Type } from 'typescript';

const keyOf = (members: readonly unknown[]) => members.map(String).sort().join();

/** The members of a union of texts, as one key; null for another type. */
const textsIn = (type: Type) =>
  type.isUnion() && type.types.every((member) => member.isStringLiteral())
    ? keyOf(type.types.map((member) => member.isStringLiteral() && `"${member.value}"`))
    : null;

/** The type that a schema of zod accepts. Its own type is a tree of the library's classes. */
function acceptedBy(schema: Type, { checker }: Context): Type | undefined {
  const inside = schema.getProperty('_zod');
  const output = inside && checker.getTypeOfSymbol(inside).getProperty('output');
  return output && checker.getTypeOfSymbol(output);
}

export function makeTypesReadable({ converter }: Application): void {
  const names = new Map<string, DeclarationReflection>();
  converter.on(Converter.EVENT_CREATE_DECLARATION, (context, reflection) => {
    const symbol = context.getSymbolFromReflection(reflection);
    if (symbol && reflection.kindOf(ReflectionKind.Variable)) {
      const accepted = acceptedBy(context.checker.getTypeOfSymbol(symbol), context);
      if (accepted && reflection.type?.type === 'reference')
        reflection.type.typeArguments = [converter.convertType(context, accepted)];
    }
    if (symbol && reflection.kindOf(ReflectionKind.TypeAlias)) {
      const texts = textsIn(context.checker.getDeclaredTypeOfSymbol(symbol));
      if (texts && !names.has(texts)) names.set(texts, reflection);
    }
  });
  // The compiler forgets the name of some unions, and orders them by what it has read before.
  converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    const visitor = makeRecursiveVisitor({
      union(union) {
        const alias = names.get(keyOf(union.types));
        if (alias)
          union.types = [ReferenceType.createResolvedReference(alias.name, alias, project)];
        else
          union.types.sort((a, b) =>
            a.type === 'literal' && b.type === 'literal'
              ? String(a).localeCompare(String(b), 'en')
              : 0,
          );
      },
    });
    for (const reflection of Object.values(project.reflections))
      if (!reflection.kindOf(ReflectionKind.TypeAlias))
        if (reflection.isDeclaration() || reflection.isParameter() || reflection.isSignature())
          reflection.type?.visit(visitor);
  });
}
