interface Loaded {
  readonly problemMessages: { readonly problems: Readonly<Record<string, unknown>> };
}

async function codesIn(tag: string): Promise<readonly string[]> {
  const file = new URL(`../../packages/react/src/locales/${tag}/problems.ts`, import.meta.url);
  const { problemMessages }: Loaded = await import(file.href);
  return Object.keys(problemMessages.problems);
}

/** Returns the codes that have a message in English and none in the language, by tag. */
export async function untranslatedProblems(
  tags: readonly string[],
): Promise<Readonly<Record<string, readonly string[]>>> {
  const english = await codesIn('en');
  const rows = tags.map(async (tag) => {
    const own = await codesIn(tag);
    return [tag, english.filter((code) => !own.includes(code))] as const;
  });
  return Object.fromEntries(await Promise.all(rows));
}
