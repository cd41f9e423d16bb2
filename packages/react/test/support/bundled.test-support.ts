import { build } from 'esbuild';

/**
 * Returns every file that a bundler includes for an entry, with lazy imports, and what it leaves
 * external.
 */
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
