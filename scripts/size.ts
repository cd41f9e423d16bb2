/**
 * The size budget of the widget: what a page with React downloads in addition. Code that is
 * imported only when it is needed is measured on a line of its own. Fails above a limit.
 */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build, type Metafile, type OutputFile } from 'esbuild';

const KIB = 1024;

interface Budget {
  readonly name: string;
  /** The package that the later parts belong to. */
  readonly package?: string;
  readonly entry: string;
  readonly external: readonly string[];
  readonly limit: number;
  /** The limit for all parts together that a page fetches later, if at all. */
  readonly lazyLimit?: number;
  /** The limit for those of them that only a page with a guide fetches. */
  readonly guidedLimit?: number;
  /** The limit for each part that a page fetches later, printed on the same line. */
  readonly eachLazyLimit?: number;
}

/**
 * English is part of the widget and measured there. The parts that it fetches later count as those
 * of every language.
 */
const LANGUAGES = Object.keys(
  JSON.parse(readFileSync('packages/react/package.json', 'utf8')).exports,
)
  .filter((entry) => entry.startsWith('./locales/') && entry !== './locales/en')
  .map((entry) => entry.slice(2));

const BUDGETS: readonly Budget[] = [
  {
    name: '@facecompare/react, initial JavaScript (react and react-dom external; react-webcam, the contract and the used part of react-query included)',
    entry: "import { FaceCompare } from '@facecompare/react'; console.log(FaceCompare);",
    external: ['react', 'react-dom', 'react/jsx-runtime'],
    limit: 22 * KIB,
    // The camera with react-webcam, the work on photos, sending and reading, camera help.
    lazyLimit: 18 * KIB,
    guidedLimit: 6 * KIB,
  },
  {
    name: '@facecompare/element/define, initial JavaScript (renderer and styles included)',
    package: '@facecompare/element',
    entry: "import '@facecompare/element/define';",
    external: [],
    limit: 36 * KIB,
    lazyLimit: 22 * KIB,
  },
  // The size for a page that imports only one thing, without the component.
  {
    name: '@facecompare/react, the hook alone',
    entry: "import { useFaceCompare } from '@facecompare/react'; console.log(useFaceCompare);",
    external: ['react', 'react-dom', 'react/jsx-runtime'],
    limit: 15.75 * KIB,
  },
  {
    name: '@facecompare/react, the English words alone',
    entry: "import { en } from '@facecompare/react'; console.log(en);",
    external: ['react', 'react-dom', 'react/jsx-runtime'],
    limit: 2 * KIB,
  },
  {
    name: '@facecompare/react/locales/en',
    entry: "export * from '@facecompare/react/locales/en';",
    external: [],
    limit: 3.5 * KIB,
    eachLazyLimit: 3.5 * KIB,
  },
  {
    name: '@facecompare/react, styles',
    entry: "@import '@facecompare/react/styles.css';",
    external: [],
    limit: 4.5 * KIB,
  },
  ...LANGUAGES.map((language) => ({
    name: `@facecompare/react/${language}`,
    entry: `export * from '@facecompare/react/${language}';`,
    external: [],
    limit: 3.5 * KIB,
    eachLazyLimit: 3.5 * KIB,
  })),
];

/**
 * The files of a language other than English, and the English messages of problems. A page fetches
 * those of one language.
 */
const OF_A_LANGUAGE = new RegExp(
  `/(en[./]problems|(${LANGUAGES.map((entry) => entry.slice('locales/'.length)).join('|')})([./]\\w+)?)\\.js$`,
);
/** The files of the package that a page without a guide does not need. */
const GUIDED = /packages\/react\/dist\/(guidance\/guiding|locales\/en\/guide)\.js$/;

const gzipped = ({ contents }: OutputFile) => gzipSync(contents, { level: 9 }).length;

/**
 * Whether a file contains code of a package. A file without such code is the bundler's helper for
 * CommonJS, which a page already has, because React is CommonJS.
 */
const hasSource = (output: Metafile['outputs'][string] | undefined): boolean =>
  Object.values(output?.inputs ?? {}).some(({ bytesInOutput }) => bytesInOutput > 0);

/**
 * Returns the entry, and every file that has to load before it: all static imports, also indirect
 * ones. `import()` is not followed.
 */
function initialFiles({ outputs }: Metafile): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (path: string): void => {
    const output = outputs[path];
    if (!output || found.has(path) || !hasSource(output)) return;
    found.add(path);
    for (const { path: next, kind } of output.imports) if (kind === 'import-statement') visit(next);
  };
  for (const [path, { entryPoint }] of Object.entries(outputs))
    if (entryPoint === '<stdin>') visit(path);
  return found;
}

let failed = 0;
const judge = (name: string, files: readonly OutputFile[], limit: number): void =>
  judgeSize(
    name,
    files.reduce((sum, file) => sum + gzipped(file), 0),
    limit,
  );

function judgeSize(name: string, size: number, limit: number): void {
  if (size > limit) failed++;
  console.log(
    `${size <= limit ? 'ok  ' : 'OVER'} ${(size / KIB).toFixed(2)} KiB gzip of ${limit / KIB}  ${name}`,
  );
}

function judgeWithEach(
  name: string,
  now: readonly OutputFile[],
  limit: number,
  lazy: readonly OutputFile[],
  most: number,
): void {
  if (lazy.length === 0) throw new Error(`${name} fetches nothing later.`);
  const sizes = lazy.map(gzipped).sort((a, b) => a - b);
  const over = sizes.some((size) => size > most);
  if (over) failed++;
  const told = sizes.map((size) => (size / KIB).toFixed(2)).join(' and ');
  judge(`${name}, later ${told} of ${most / KIB} each${over ? ' OVER' : ''}`, now, limit);
}

function details({ outputs }: Metafile, paths: readonly string[]): void {
  if (!process.argv.includes('--details')) return;
  for (const path of paths) {
    const inputs = Object.entries(outputs[path]?.inputs ?? {}).sort(
      ([, a], [, b]) => b.bytesInOutput - a.bytesInOutput,
    );
    for (const [input, { bytesInOutput }] of inputs.slice(0, 40))
      console.log(`     ${bytesInOutput} B minified  ${input}`);
  }
}

for (const {
  name,
  package: of = '@facecompare/react',
  entry,
  external,
  limit,
  lazyLimit,
  guidedLimit,
  eachLazyLimit,
} of BUDGETS) {
  const { outputFiles, metafile } = await build({
    stdin: {
      contents: entry,
      resolveDir: process.cwd(),
      loader: entry.startsWith('@') ? 'css' : 'js',
    },
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    // Letters stay unescaped, as other bundlers write them by default.
    charset: 'utf8',
    define: { 'process.env.NODE_ENV': '"production"' },
    external: [...external],
    write: false,
    metafile: true,
    outdir: 'out',
    logLevel: 'warning',
  });
  const pathOf = ({ path }: OutputFile) =>
    Object.keys(metafile.outputs).find((output) => path.endsWith(`/${output}`)) ?? path;
  const initial = initialFiles(metafile);
  const now = outputFiles.filter((file) => initial.has(pathOf(file)));
  const lazy = outputFiles.filter(
    (file) => !initial.has(pathOf(file)) && hasSource(metafile.outputs[pathOf(file)]),
  );
  if (now.length === 0) throw new Error(`Nothing was built for ${name}.`);
  if (eachLazyLimit === undefined) judge(name, now, limit);
  else judgeWithEach(name, now, limit, lazy, eachLazyLimit);
  details(metafile, now.map(pathOf));
  if (lazyLimit === undefined) continue;
  const ofLanguage = (file: OutputFile) =>
    Object.keys(metafile.outputs[pathOf(file)]?.inputs ?? {}).some((input) =>
      OF_A_LANGUAGE.test(input),
    );
  const ofGuide = (file: OutputFile) =>
    Object.keys(metafile.outputs[pathOf(file)]?.inputs ?? {}).some((input) => GUIDED.test(input));
  judgeLazy(
    `${of}, fetched only when needed`,
    lazy.filter((file) => !ofLanguage(file) && (guidedLimit === undefined || !ofGuide(file))),
    lazyLimit,
  );
  if (guidedLimit !== undefined)
    judgeLazy(`${of}, with a guide`, lazy.filter(ofGuide), guidedLimit);

  function judgeLazy(what: string, files: readonly OutputFile[], most: number): void {
    if (files.length === 0) throw new Error(`Nothing is ${what}.`);
    const names = files
      .map((file) => `${pathOf(file).replace(/^out\//, '')} ${gzipped(file)} B`)
      .sort();
    judge(`${what} (${names.join(', ')})`, files, most);
    details(metafile, files.map(pathOf));
  }
}

/**
 * The first file of a page with a script tag, as published. The later files are in the same folder.
 */
const SCRIPT = 'packages/element/dist/facecompare.iife.js';
const script = gzipSync(readFileSync(SCRIPT), { level: 9 }).length;
judgeSize('@facecompare/element, the first file for a script tag', script, 45 * KIB);

process.exitCode = failed > 0 ? 1 : 0;
