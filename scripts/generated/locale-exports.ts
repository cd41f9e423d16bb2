type Exports = Readonly<Record<string, unknown>>;

const entryOf = (tag: string): readonly [string, unknown] => [
  `./locales/${tag}`,
  {
    source: `./src/locales/${tag}/messages.ts`,
    types: `./dist/locales/${tag}/messages.d.ts`,
    default: `./dist/locales/${tag}/messages.js`,
  },
];

/** Returns a package.json whose exports have these languages, before the style sheet. */
export function localeExports(manifest: string, tags: readonly string[]): string {
  const before: { readonly exports: Exports } = JSON.parse(manifest);
  const others = Object.entries(before.exports).filter(
    ([entry]) => !entry.startsWith('./locales/'),
  );
  const sheet = others.findIndex(([entry]) => entry.endsWith('.css'));
  const all = [...others.slice(0, sheet), ...tags.map(entryOf), ...others.slice(sheet)];
  const written = { ...before, exports: Object.fromEntries(all) };
  return `${JSON.stringify(written, null, 2)}\n`;
}
