/** The kinds of pages that the bench compares. */
import { join } from 'node:path';
import { ROOT } from '../../tools/step.mjs';
import { installPeers } from '../install-peers.ts';
import { REAL_LABELS, VIRTUAL_LABELS } from './label-lists.ts';

export interface Kind {
  /** Its row in the table. */
  readonly name: string;
  /** Whether a person and a page without bad intent look like this. */
  readonly honest: boolean;
  /** The script that runs before the widget. */
  readonly script: string;
  /** The labels that the runs take in turn. */
  readonly labels: readonly string[];
}

const kindOf =
  (folder: string) =>
  (script: string, name: string, honest: boolean, labels = REAL_LABELS): Kind => ({
    name,
    honest,
    labels,
    script: join(folder, `${script}.ts`),
  });

const ours = kindOf(join(ROOT, 'bench/capture-claims/page/kinds'));

/** Returns all kinds, and installs the libraries that some of them need. */
export async function allKinds(): Promise<readonly Kind[]> {
  const { path, named } = await installPeers('peers/page-libraries');
  const library = kindOf(path);
  return [
    ours('label', 'camera with the label of a real one', true),
    library('zone', `the same, and ${named('zone.js')}`, true),
    library('adapter', `the same, and ${named('webrtc-adapter')}`, true),
    library('core-js', `the same, and ${named('core-js')}`, true),
    library('rrweb', `the same, and ${named('rrweb')} that records canvases`, true),
    ours('as-it-is', "Chromium's fake camera with its own label", false, ['']),
    ours('label', 'camera with the label of a virtual one', false, VIRTUAL_LABELS),
    ours('canvas-stream', 'stream of a canvas', false, ['']),
    ours('film-stream', 'stream of a video file', false, ['']),
    ours('passes-on', 'replaced getUserMedia, real stream', false),
    ours('proxy', 'Proxy around getUserMedia, real stream', false),
    ours('hidden-patch', 'replaced getUserMedia, hidden, real stream', false),
    ours('hidden-canvas', 'stream of a canvas, hidden', false),
  ];
}
