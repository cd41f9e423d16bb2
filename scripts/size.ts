/**
 * The size budget of the widget: what a page with React downloads in addition. Code that is
 * imported only when it is needed is measured on a line of its own. Fails above a limit.
 */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build, type Metafile } from 'esbuild';
import { SHIPPED_TAGS } from '../tools/shipped-tags.ts';

const KIB = 1024;
const HOST = ['react', 'react-dom', 'react/jsx-runtime'];
const DETAILS = process.argv.includes('--details');

type Inputs = Metafile['outputs'][string]['inputs'];

/** A built file with code of a package. */
interface Part {
  readonly path: string;
  readonly inputs: Inputs;
  /** Bytes after gzip. */
  readonly size: number;
}

/** Limits are in KiB. */
interface Budget {
  readonly name: string;
  readonly entry: string;
  /** What the page already has. */
  readonly external?: string[];
  readonly limit: number;
  /** The limits for parts that a page fetches later, if at all, by what their line says. */
  readonly later?: Readonly<Record<string, readonly [limit: number, has: (part: Part) => boolean]>>;
  /** The limit for each part that a page fetches later, printed on the same line. */
  readonly eachLater?: number;
}

/**
 * English is part of the widget and measured there. The parts that it fetches later count as those
 * of every language.
 */
const LANGUAGES = SHIPPED_TAGS.filter((tag) => tag !== 'en');

const comesFrom = (source: RegExp) => (part: Part) =>
  Object.keys(part.inputs).some((input) => source.test(input));
/**
 * The files of a language other than English, and the English messages of problems. A page fetches
 * those of one language.
 */
const ofLanguage = comesFrom(
  new RegExp(`/(en[./]problems|(${LANGUAGES.join('|')})([./]\\w+)?)\\.js$`),
);
/** The files of the package that a page without a guide does not need. */
const ofGuide = comesFrom(/packages\/react\/dist\/(guidance\/guiding|locales\/en\/guide)\.js$/);

const BUDGETS: readonly Budget[] = [
  {
    name: '@facecompare/react, initial JavaScript (react and react-dom external; react-webcam, the contract and the used part of react-query included)',
    entry: "import { FaceCompare } from '@facecompare/react'; console.log(FaceCompare);",
    external: HOST,
    // Sessions took 1.1 KiB: the first screen shows what the session needs.
    limit: 23.25,
    later: {
      // The camera with react-webcam, the work on photos, sending and reading, camera help, and 2 KiB
      // for sessions and the claims about the capture.
      '@facecompare/react, fetched only when needed': [
        22.5,
        (part) => !ofLanguage(part) && !ofGuide(part),
      ],
      '@facecompare/react, with a guide': [6, ofGuide],
    },
  },
  {
    name: '@facecompare/element/define, initial JavaScript (renderer and styles included)',
    entry: "import '@facecompare/element/define';",
    limit: 36,
    later: {
      '@facecompare/element, fetched only when needed': [26, (part) => !ofLanguage(part)],
    },
  },
  // The size for a page that imports only one thing, without the component.
  {
    name: '@facecompare/react, the hook alone',
    entry: "import { useFaceCompare } from '@facecompare/react'; console.log(useFaceCompare);",
    external: HOST,
    limit: 16.75,
  },
  {
    name: '@facecompare/react, the English words alone',
    entry: "import { en } from '@facecompare/react'; console.log(en);",
    external: HOST,
    limit: 2,
  },
  {
    name: '@facecompare/react, styles',
    entry: "@import '@facecompare/react/styles.css';",
    limit: 4.5,
  },
  ...['en', ...LANGUAGES].map((tag) => ({
    name: `@facecompare/react/locales/${tag}`,
    entry: `export * from '@facecompare/react/locales/${tag}';`,
    limit: 3.5,
    eachLater: 3.5,
  })),
];

const inKib = (bytes: number) => (bytes / KIB).toFixed(2);
const gzipped = (bytes: Uint8Array) => gzipSync(bytes, { level: 9 }).length;

function judge(name: string, size: number, limit: number): void {
  const fits = size <= limit * KIB;
  if (!fits) process.exitCode = 1;
  console.log(`${fits ? 'ok  ' : 'OVER'} ${inKib(size)} KiB gzip of ${limit}  ${name}`);
}

/** Judges parts together. With `--details` it also prints the largest sources of each. */
function judgeParts(name: string, parts: readonly Part[], limit: number): void {
  if (parts.length === 0) throw new Error(`Nothing was built for ${name}.`);
  judge(
    name,
    parts.reduce((sum, { size }) => sum + size, 0),
    limit,
  );
  for (const { inputs } of DETAILS ? parts : [])
    for (const [input, { bytesInOutput }] of Object.entries(inputs)
      .sort(([, a], [, b]) => b.bytesInOutput - a.bytesInOutput)
      .slice(0, 40))
      console.log(`     ${bytesInOutput} B minified  ${input}`);
}

/**
 * Builds a page. `now` is its entry, and every file that has to load before it: all static imports,
 * also indirect ones. `later` are the others.
 */
async function buildParts({ entry, external = [] }: Budget) {
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
    external,
    write: false,
    metafile: true,
    outdir: 'out',
    logLevel: 'warning',
  });
  const parts = outputFiles.flatMap(({ path: file, contents }) => {
    const [path = '', output] =
      Object.entries(metafile.outputs).find(([name]) => file.endsWith(`/${name}`)) ?? [];
    // A file without code of a package is the bundler's helper for CommonJS, which a page already
    // has, because React is CommonJS.
    return output && Object.values(output.inputs).some(({ bytesInOutput }) => bytesInOutput > 0)
      ? [{ ...output, path, size: gzipped(contents) }]
      : [];
  });
  const now = new Set(parts.filter(({ entryPoint }) => entryPoint === '<stdin>'));
  for (const { imports } of now)
    for (const { path, kind } of imports)
      for (const part of parts)
        if (kind === 'import-statement' && part.path === path) now.add(part);
  return {
    now: parts.filter((part) => now.has(part)),
    later: parts.filter((part) => !now.has(part)),
  };
}

for (const budget of BUDGETS) {
  const { now, later } = await buildParts(budget);
  let { name, eachLater, limit } = budget;
  if (eachLater !== undefined) {
    if (later.length === 0) throw new Error(`${name} fetches nothing later.`);
    const sizes = later.map(({ size }) => size).sort((a, b) => a - b);
    name += `, later ${sizes.map(inKib).join(' and ')} of ${eachLater} each`;
    if (Math.max(...sizes) > eachLater * KIB) {
      name += ' OVER';
      process.exitCode = 1;
    }
  }
  judgeParts(name, now, limit);
  for (const [what, [most, has]] of Object.entries(budget.later ?? {})) {
    const parts = later.filter(has);
    const files = parts.map(({ path, size }) => `${path.replace(/^out\//, '')} ${size} B`).sort();
    judgeParts(`${what} (${files.join(', ')})`, parts, most);
  }
}

/**
 * The first file of a page with a script tag, as published. The later files are in the same folder.
 */
const script = readFileSync('packages/element/dist/facecompare.iife.js');
judge('@facecompare/element, the first file for a script tag', gzipped(script), 45);
