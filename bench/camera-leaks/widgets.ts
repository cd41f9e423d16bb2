/** The widgets that are compared. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNPM, ROOT, step } from '../../tools/step.mjs';
import type { Counted } from './page/counted.ts';

export interface WidgetPage {
  /** The name in the table. */
  readonly name: string;
  readonly entry: string;
  /** The folder of packages that it is built from; its React is the page's React. */
  readonly packages: string;
  readonly ours: boolean;
  /** The rows that cannot be measured here, and why. */
  readonly unsaid?: { readonly rows: readonly Counted[]; readonly why: string };
}

const PEERS = join(ROOT, 'bench/peers');

export const OURS: WidgetPage = {
  name: 'FaceCompare',
  entry: join(ROOT, 'bench/camera-leaks/page/ours.tsx'),
  packages: join(ROOT, 'node_modules'),
  ours: true,
};

const versionOf = (name: string) =>
  JSON.parse(readFileSync(join(PEERS, 'node_modules', name, 'package.json'), 'utf8'))
    .version as string;

/** Installs the other widgets beside the workspace, never into it, and returns their versions. */
export async function installPeers(): Promise<readonly WidgetPage[]> {
  const [npx, ...pnpm] = PNPM;
  await step('Installing other widgets into bench/peers', [
    npx,
    ...pnpm,
    `--dir=${PEERS}`,
    'install',
    '--ignore-workspace',
    '--ignore-scripts',
    '--frozen-lockfile',
  ]);
  const peer = (name: string, file: string, rest: Partial<WidgetPage> = {}): WidgetPage => ({
    name: `${name} ${versionOf(name)}`,
    entry: join(PEERS, file),
    packages: join(PEERS, 'node_modules'),
    ours: false,
    ...rest,
  });
  return [
    peer('react-webcam', 'react-webcam.tsx'),
    peer('@uppy/webcam', 'uppy-webcam.tsx'),
    peer('@aws-amplify/ui-react-liveness', 'amplify-liveness.tsx', {
      unsaid: {
        rows: ['faults'],
        why: 'its credentials are made up and there is no AWS behind them, so errors say nothing about it',
      },
    }),
  ];
}
