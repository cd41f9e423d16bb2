/** Our page, and the files that it needs, as published. */
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright';
import { openFilm } from '../../tools/open-browser.ts';
import { buildPage } from '../build-page.ts';
import { cameraFilm, cameraPhotos } from '../photos.ts';
import { type Files, type Served, serve } from '../serve.ts';
import type { Candidate } from './open-page.ts';

export const OURS: Candidate = { name: 'FaceCompare', page: '/ours/', settings: {} };

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Serves our page, the photos of the camera and more files. */
export async function serveOurs(more: Files, isolated = false) {
  const photos = await cameraPhotos();
  return serve(
    new Map<string, Served>([
      ...(await buildPage('ours', { page: here('page/ours.ts') })),
      ['/facecompare/', here('../../packages/engine/browser-files')],
      ...photos.map((photo, at) => [`/photos/${at}.jpg`, photo] as const),
      ...more,
    ]),
    isolated,
  );
}

/** Opens a Chromium with a face in its camera. */
export const openBrowser = async (): Promise<Browser> =>
  openFilm(await cameraFilm(), 'camera.y4m', [
    // Without a GPU there would be no WebGL at all, and other libraries could not try it.
    '--enable-unsafe-swiftshader',
    // A measurement of memory collects garbage first and answers at once, instead of at some
    // later time.
    '--enable-blink-features=ForceEagerMeasureMemory',
  ]);
