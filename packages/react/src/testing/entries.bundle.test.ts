import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

/** Every file that a bundler takes for an entry, what is imported later included, and what it leaves to others. */
async function bundled(entry: string): Promise<{ readonly files: string[]; readonly outside: string[] }> {
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
    outside: Object.values(metafile.outputs).flatMap(({ imports }) => imports.filter(({ external }) => external).map(({ path }) => path)),
  };
}
const ofWidget = (file: string) => /packages\/react\/dist\/(?!testing\/)/.test(file);

describe('what is for tests', () => {
  it('is in no page', async () => {
    const { files } = await bundled('@facecompare/react');
    expect(files.filter(ofWidget)).not.toEqual([]);
    expect(files.filter((file) => file.includes('/testing/'))).toEqual([]);
  });

  it('has nothing of the widget, and asks for msw only where msw is', async () => {
    const [main, msw] = [await bundled('@facecompare/react/testing'), await bundled('@facecompare/react/testing/msw')];
    expect([main, msw].flatMap(({ files }) => files.filter(ofWidget))).toEqual([]);
    expect(main.outside).toEqual([]);
    expect(new Set(msw.outside)).toEqual(new Set(['msw']));
  });
});
