/** S-9: a page that imports one thing of the package bundles nothing of the rest. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** Returns the files that a page must load before this line can run, as a bundler finds them. */
async function firstFiles(name: string): Promise<string[]> {
  const { metafile } = await build({
    stdin: {
      contents: `import { ${name} } from '@facecompare/react'; console.log(${name});`,
      resolveDir: ROOT,
    },
    bundle: true,
    splitting: true,
    format: 'esm',
    external: ['react', 'react-dom', 'react/jsx-runtime'],
    write: false,
    metafile: true,
    outdir: 'out',
    logLevel: 'silent',
  });
  const found = new Set<string>();
  const visit = (path: string): void => {
    const output = metafile.outputs[path];
    if (!output || found.has(path)) return;
    found.add(path);
    for (const { path: next, kind } of output.imports) if (kind === 'import-statement') visit(next);
  };
  for (const [path, { entryPoint }] of Object.entries(metafile.outputs))
    if (entryPoint === '<stdin>') visit(path);
  return [...found].flatMap((path) =>
    Object.entries(metafile.outputs[path]?.inputs ?? {}).flatMap(([input, { bytesInOutput }]) =>
      bytesInOutput > 0 ? [input] : [],
    ),
  );
}

it.each([
  ['en', ['face-compare', 'use-face-compare', 'react-webcam', 'prop-getters', 'packages/flow']],
  ['problemMessage', ['face-compare', 'use-face-compare', 'react-webcam', 'packages/flow']],
  [
    'useFaceCompare',
    [
      'dist/face-compare.js',
      'welcome-screen',
      'react-webcam',
      'camera-session',
      'run-job',
      'http-backend',
    ],
  ],
  [
    'FaceCompare',
    [
      'react-webcam',
      'camera-session',
      'run-job',
      'http-backend',
      'check-verdict',
      'read-answer',
      'en/problems',
    ],
  ],
])('S-9: %s alone bundles none of %j', { timeout: 300_000 }, async (name, unused) => {
  const files = await firstFiles(name);
  expect(files.length).toBeGreaterThan(0);
  for (const part of unused) expect(files.filter((file) => file.includes(part))).toEqual([]);
});
