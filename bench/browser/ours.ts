/** Our page, and the files that it needs, as published. */
import { fileURLToPath } from 'node:url';
import { buildPage } from './build-page.ts';
import type { Candidate } from './open-page.ts';
import type { Served } from './serve.ts';

export const OURS: Candidate = { name: 'FaceCompare', page: '/ours.html', settings: {} };

const published = (path: string): string =>
  fileURLToPath(import.meta.resolve(`@facecompare/engine/${path}`));

export async function ourFiles(): Promise<ReadonlyMap<string, Served>> {
  const files = [
    'worker.js',
    'kernels.wasm',
    ...['detect', 'landmark', 'feature', 'liveness'].map((name) => `fr_${name}.net`),
  ];
  return new Map<string, Served>([
    ...(await buildPage('ours', fileURLToPath(new URL('page/ours.ts', import.meta.url)))),
    ...files.map((file) => [`/facecompare/${file}`, published(`browser-files/${file}`)] as const),
  ]);
}
