/** The size budget of the widget: what a page that has React already downloads more. Fails above it. */
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const KIB = 1024;

interface Budget {
  readonly name: string;
  readonly entry: string;
  readonly external: readonly string[];
  readonly limit: number;
}

const BUDGETS: readonly Budget[] = [
  {
    name: '@facecompare/react, initial JavaScript (react and react-dom external; react-webcam, the contract and the used part of react-query included)',
    entry: "import { FaceCompare } from '@facecompare/react'; console.log(FaceCompare);",
    external: ['react', 'react-dom', 'react/jsx-runtime'],
    limit: 22 * KIB,
  },
  { name: '@facecompare/react, styles', entry: "@import '@facecompare/react/styles.css';", external: [], limit: 4 * KIB },
];

let failed = 0;
for (const { name, entry, external, limit } of BUDGETS) {
  const { outputFiles, metafile } = await build({
    stdin: { contents: entry, resolveDir: process.cwd(), loader: entry.startsWith('@') ? 'css' : 'js' },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    external: [...external],
    write: false,
    metafile: true,
    outdir: 'out',
    logLevel: 'warning',
  });
  const size = outputFiles.reduce((sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length, 0);
  const ok = size <= limit;
  if (!ok) failed++;
  console.log(`${ok ? 'ok  ' : 'OVER'} ${(size / KIB).toFixed(2)} KiB gzip of ${limit / KIB}  ${name}`);
  if (process.argv.includes('--details')) {
    for (const output of Object.values(metafile.outputs)) {
      const inputs = Object.entries(output.inputs).sort(([, a], [, b]) => b.bytesInOutput - a.bytesInOutput);
      for (const [path, { bytesInOutput }] of inputs.slice(0, 40)) console.log(`     ${bytesInOutput} B minified  ${path}`);
    }
  }
}
process.exitCode = failed > 0 ? 1 : 0;
