/** Our page, and the files it needs, as they are published. */
import { fileURLToPath } from 'node:url';
import { buildPage } from './build-page.ts';
import type { Candidate } from './open-page.ts';
import type { Served } from './serve.ts';

export const OURS: Candidate = { name: 'FaceCompare', page: '/ours.html', settings: {} };

const published = (path: string): string => fileURLToPath(import.meta.resolve(`@facecompare/engine/${path}`));

export async function ourFiles(): Promise<ReadonlyMap<string, Served>> {
  const models = ['fr_detect.onnx', 'fr_landmark.onnx', 'fr_feature.onnx', 'fr_liveness.onnx'];
  return new Map<string, Served>([
    ...(await buildPage('ours', fileURLToPath(new URL('page/ours.ts', import.meta.url)))),
    ['/facecompare/worker.js', published('browser-files/worker.js')],
    ['/facecompare/ort-wasm-simd-threaded.wasm', published('browser-files/ort-wasm-simd-threaded.wasm')],
    ...models.map((file) => [`/facecompare/${file}`, published(`models/${file}`)] as const),
  ]);
}
