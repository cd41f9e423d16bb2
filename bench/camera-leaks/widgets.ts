/** The widgets that are compared. */
import { join } from 'node:path';
import { ROOT } from '../../tools/step.mjs';
import { installPeers } from '../install-peers.ts';
import type { Counted } from './page/counted.ts';

export interface WidgetPage {
  /** The name in the table. */
  readonly name: string;
  readonly entry: string;
  /** The folder of packages that it is built from; its React is the page's React. */
  readonly packages: string;
  /** The rows that cannot be measured here, and why. */
  readonly unsaid?: { readonly rows: readonly Counted[]; readonly why: string };
}

export const OURS: WidgetPage = {
  name: 'FaceCompare',
  entry: join(ROOT, 'bench/camera-leaks/page/ours.tsx'),
  packages: join(ROOT, 'node_modules'),
};

/** Installs the other widgets, and returns their pages. */
export async function peerWidgets(): Promise<readonly WidgetPage[]> {
  const { path, named } = await installPeers('peers');
  const peer = (name: string, file: string, rest: Partial<WidgetPage> = {}): WidgetPage => ({
    name: named(name),
    entry: join(path, file),
    packages: join(path, 'node_modules'),
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
