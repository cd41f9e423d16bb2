import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

/** Returns the widget as a page bundles it, with all chunks together. */
async function bundled(mode: 'development' | 'production'): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: "export { FaceCompare } from '@facecompare/react';",
      resolveDir: process.cwd(),
    },
    bundle: true,
    splitting: true,
    format: 'esm',
    outdir: 'out',
    write: false,
    external: ['react', 'react-dom', 'react/jsx-runtime'],
    define: { 'process.env.NODE_ENV': JSON.stringify(mode) },
  });
  return outputFiles.map(({ text }) => text).join('\n');
}

describe('advice to the developer', () => {
  it('is in a development build, and not in a production build', async () => {
    expect(await bundled('development')).toContain('answers only to your key');
    expect(await bundled('production')).not.toContain('answers only to your key');
  });
});
