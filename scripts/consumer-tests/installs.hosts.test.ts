/** What a newcomer types, in an empty folder, with access only to the registry. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { MANAGERS, type Manager } from './hosts.ts';
import { measureInstalled } from './measure-installed.ts';
import { writeProject } from './prepare-app.ts';
import { registryOnly, runIn } from './run-in.ts';
import { reportLines } from './tell.ts';

const trials = inject('trials');
const registry = inject('registry');

/** Packages to name on the command line, and their maximum size, in megabytes. */
const INSTALLS = {
  react: { add: ['@facecompare/react', '@tanstack/react-query', 'react', 'react-dom'], most: 60 },
  element: { add: ['@facecompare/element'], most: 5 },
  server: { add: ['@facecompare/server'], most: 60 },
  'engine in the browser': { add: ['@facecompare/engine'], most: 60 },
  'server with the engine': {
    add: '--ignore-scripts @facecompare/server @facecompare/engine onnxruntime-node piscina sharp'.split(
      ' ',
    ),
    most: 450,
  },
};

const LINE =
  'The face engine is not installed. Run: npm install --ignore-scripts @facecompare/engine onnxruntime-node piscina sharp';

/**
 * Code that uses both entries, and types that are checked with the declarations of every package.
 */
const PROXY = `
import { createFaceCompareHandler, engineUpstream, isProblemCode, ProblemError, toNodeHandler, vlens } from '@facecompare/server';
import { describeUpstream, upstreamCall } from '@facecompare/server/testing';
const compare = createFaceCompareHandler({ upstream: vlens({ apiKey: 'key' }) });
console.log(typeof toNodeHandler(compare), typeof describeUpstream, typeof upstreamCall, typeof ProblemError, isProblemCode('no-face'));
console.log(await engineUpstream().then(() => 'started', (error: Error) => error.message));
`;

/** Starts the installed engine. */
const ENGINE = [
  ...['node', '--input-type=module', '--eval'],
  "const { engineUpstream } = await import('@facecompare/server'); const engine = await engineUpstream({ threads: 1 }); console.log(engine.name, engine.ready()); await engine.close();",
];

async function emptyFolder(name: string): Promise<string> {
  const folder = join(trials, 'installs', name.replaceAll(' ', '-'));
  mkdirSync(folder, { recursive: true });
  writeProject(folder, { name: 'newcomer', private: true, type: 'module' }, registry);
  return folder;
}

describe.for(Object.keys(MANAGERS) as Manager[])('with the defaults of %s', (manager) => {
  const { command, add } = MANAGERS[manager];

  it.for(Object.entries(INSTALLS))(
    'S-1: %s installs, and contacts no other host',
    async ([name, { add: named, most }]) => {
      const folder = await emptyFolder(`${manager} ${name}`);
      const { settings, refused } = await registryOnly(folder);
      await runIn(folder, [...command, add, ...named], settings);
      expect(refused()).toEqual([]);
      const { packages, megabytes } = measureInstalled(folder);
      reportLines([
        `${manager} ${add} ${named.join(' ')}`,
        `  ${packages} packages, ${megabytes.toFixed(1)} MB`,
      ]);
      expect(megabytes).toBeLessThanOrEqual(most);
      if (name === 'server with the engine')
        expect((await runIn(folder, ENGINE)).stdout).toBe('engine true\n');
    },
  );
});

it('S-1: the consumer tests would notice another host', async () => {
  const folder = await emptyFolder('another host');
  const { settings, refused } = await registryOnly(folder);
  const asking =
    "fetch('https://facecompare.invalid').catch((error) => console.log(error.cause.message))";
  expect((await runIn(folder, ['node', '--eval', asking], settings)).stdout).toContain(
    'ENOTFOUND facecompare.invalid',
  );
  expect(refused()).toEqual(['facecompare.invalid']);
});

describe('the server without an engine', () => {
  it('S-1: compiles without a declaration of the engine, forwards, and says how to add the engine', async () => {
    const folder = await emptyFolder('proxy that is compiled');
    const packages = ['@facecompare/server', 'typescript@6.0.3', '@types/node@20.19.43'];
    await runIn(folder, ['npm', 'install', ...packages]);
    writeFileSync(join(folder, 'proxy.ts'), PROXY);
    const options = '--strict --module nodenext --target es2022 --skipLibCheck false --types node';
    await runIn(folder, ['npx', 'tsc', ...options.split(' '), 'proxy.ts']);
    expect((await runIn(folder, ['node', 'proxy.js'])).stdout).toBe(
      `function function function function true\n${LINE}\n`,
    );
    const told = await runIn(folder, ['npx', 'facecompare-server'], { PORT: '0' }).catch(
      (error: Error) => error.message,
    );
    expect(told).toContain(`Cannot start: ${LINE}`);
  });
});

describe('the commands, from an empty folder', () => {
  it('S-2: npx -p names the package of each command', async () => {
    const folder = await emptyFolder('commands');
    // A separate cache: that of the machine may hold tarballs of an earlier run under the same
    // version.
    const cache = { npm_config_cache: join(folder, '.npm') };
    const { stdout } = await runIn(
      folder,
      ['npx', '--yes', '-p', '@facecompare/engine', 'facecompare-assets', 'public/facecompare'],
      cache,
    );
    expect(stdout).toContain('worker.js');
    const told = await runIn(
      folder,
      ['npx', '--yes', '-p', '@facecompare/server', 'facecompare-server'],
      { ...cache, PORT: 'none' },
    ).catch((error: Error) => error.message);
    expect(told).toContain('PORT must be a whole number');
  });
});
