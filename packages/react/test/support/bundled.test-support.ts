import { build } from 'esbuild';

/** Every file that a bundler takes for an entry, what is imported later included, and what it leaves to others. */
export async function bundled(
  entry: string,
): Promise<{ readonly files: string[]; readonly outside: string[] }> {
  const { metafile } = await build({
    stdin: { contents: `export * from '${entry}'`, resolveDir: process.cwd() },
    bundle: true,
    splitting: true,
    format: 'esm',
    external: ['react', 'react-dom', 'msw'],
    write: false,
    outdir: 'out',
    metafile: true,
  });
  const files = Object.keys(metafile.inputs).filter((file) => file.includes('packages/'));
  return {
    files,
    outside: Object.values(metafile.outputs).flatMap(({ imports }) =>
      imports.filter(({ external }) => external).map(({ path }) => path),
    ),
  };
}
