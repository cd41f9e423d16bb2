/** Face libraries of other authors, and the settings that they can be used with. */
import { join } from 'node:path';
import { buildPage } from '../build-page.ts';
import { installPeers } from '../install-peers.ts';
import type { Files, Served } from '../serve.ts';

export interface Peer {
  /** The name in the table. */
  readonly name: string;
  /** The path of its page. */
  readonly page: string;
  readonly files: Files;
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

/** Installs them, and builds a page for each. */
export async function facePeers(): Promise<readonly Peer[]> {
  const { path, folderOf, named } = await installPeers('peers/faces');
  const peer = async (
    folder: string,
    name: string,
    models: string,
    rest: Pick<Peer, 'settings' | 'chosen'>,
  ): Promise<Peer> => ({
    name: named(name),
    page: `/${folder}/`,
    files: new Map<string, Served>([
      ...(await buildPage(folder, { page: join(path, `${folder}.ts`) })),
      [`/${folder}/${models}/`, join(folderOf(name), models)],
      ['/wasm/', join(folderOf('@tensorflow/tfjs-backend-wasm'), 'dist')],
    ]),
    ...rest,
  });
  return [
    await peer('face-api', '@vladmandic/face-api', 'model', {
      settings: faceApiSettings,
      chosen: { backend: 'wasm', detector: 'tiny', size: '160', least: '0.05', landmarks: 'full' },
    }),
    await peer('human', '@vladmandic/human', 'models', {
      settings: humanSettings,
      chosen: { backend: 'wasm', least: '0.05', mesh: 'off', rotation: 'on' },
    }),
  ];
}
