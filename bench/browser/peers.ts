/** Face libraries of other authors, and the settings that they can be used with. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNPM, ROOT, step } from '../../tools/step.mjs';
import { buildPage } from './build-page.ts';
import type { Served } from './serve.ts';

export interface Peer {
  /** The name in the table. */
  readonly name: string;
  /** The path of its page. */
  readonly page: string;
  readonly files: ReadonlyMap<string, Served>;
  /** All settings that are tried, without the backend. */
  readonly settings: readonly Settings[];
  /** What a run with labelled faces chose on 2026-11-25; used if there are no labelled faces. */
  readonly chosen: Settings;
}

/** The query of its page. */
export type Settings = Readonly<Record<string, string>>;

export const BACKENDS = ['wasm', 'webgl', 'cpu'] as const;

/** The lowest score that counts as a face: their own defaults, and lower ones that find more. */
const FACE_API_LEAST = ['0.5', '0.2', '0.05'] as const;
const HUMAN_LEAST = ['0.2', '0.05'] as const;

const faceApiSettings: readonly Settings[] = FACE_API_LEAST.flatMap((least) =>
  ['tiny', 'full'].flatMap((landmarks) => [
    ...['128', '160', '224', '320', '416'].map((size) => ({
      detector: 'tiny',
      size,
      least,
      landmarks,
    })),
    { detector: 'ssd', least, landmarks },
  ]),
);

const humanSettings: readonly Settings[] = HUMAN_LEAST.flatMap((least) =>
  ['off', 'on'].flatMap((mesh) => ['off', 'on'].map((rotation) => ({ least, mesh, rotation }))),
);

const PEERS = join(ROOT, 'bench/peers/faces');
const packageOf = (name: string) => join(PEERS, 'node_modules', name);
const versionOf = (name: string) =>
  JSON.parse(readFileSync(join(packageOf(name), 'package.json'), 'utf8')).version as string;

/** Installs them beside the workspace, never into it, and builds a page for each. */
export async function installPeers(): Promise<readonly Peer[]> {
  const [npx, ...pnpm] = PNPM;
  await step('Installing other face libraries into bench/peers/faces', [
    npx,
    ...pnpm,
    `--dir=${PEERS}`,
    'install',
    '--ignore-workspace',
    '--ignore-scripts',
    '--frozen-lockfile',
  ]);
  const wasm = ['/wasm/', join(packageOf('@tensorflow/tfjs-backend-wasm'), 'dist')] as const;
  const [faceApi, human] = ['@vladmandic/face-api', '@vladmandic/human'] as const;
  return [
    {
      name: `${faceApi} ${versionOf(faceApi)}`,
      page: '/face-api.html',
      files: new Map([
        ...(await buildPage('face-api', join(PEERS, 'face-api.ts'))),
        ['/face-api/model/', join(packageOf(faceApi), 'model')],
        wasm,
      ]),
      settings: faceApiSettings,
      chosen: { backend: 'wasm', detector: 'tiny', size: '160', least: '0.05', landmarks: 'full' },
    },
    {
      name: `${human} ${versionOf(human)}`,
      page: '/human.html',
      files: new Map([
        ...(await buildPage('human', join(PEERS, 'human.ts'))),
        ['/human/models/', join(packageOf(human), 'models')],
        wasm,
      ]),
      settings: humanSettings,
      chosen: { backend: 'wasm', least: '0.05', mesh: 'off', rotation: 'on' },
    },
  ];
}
