import type { Problem } from '@facecompare/contract';
import { cameraFacts } from './camera-facts.ts';

/** Whether the console was told; it is not told twice. */
let told = false;

/**
 * What keeps the camera from ever working on this page, found before the person is asked for anything: a prompt that
 * can only fail teaches people to refuse the next one. Where the page forbids it, the console is told what to add, in
 * production too: headers are mostly wrong where a page is deployed.
 *
 * @param win the window the camera would be opened in
 * @returns `camera-insecure-page`, `camera-unsupported`, or `camera-blocked-by-page` with what to add in `detail`; null
 * where nothing is known to stand in the way. Never throws.
 */
export function cameraObstacle(win: Window | undefined = globalThis.window): Problem | null {
  const { secure, supported, policyAllows } = cameraFacts(win);
  if (secure === false) return { code: 'camera-insecure-page' };
  if (supported === false) return { code: 'camera-unsupported' };
  if (policyAllows !== false) return null;
  // A frame can be blocked in two places, and from within nobody can see in which.
  const where =
    win === win?.parent
      ? ') with this page'
      : ` "${win?.location.origin}") with the parent page, and allow="camera" on the iframe`;
  const detail = `Needed: the header Permissions-Policy: camera=(self${where}.`;
  if (!told) console.error(`FaceCompare: ${detail}`);
  told = true;
  return { code: 'camera-blocked-by-page', detail };
}
