import type { Problem } from '@facecompare/contract';
import { cameraFacts } from './camera-facts.ts';

/** Whether we have logged the advice; we log it only once. */
let reported = false;

/**
 * Finds what keeps the camera from ever working on this page, before we ask the person for the
 * camera. A prompt that can only fail teaches people to refuse the next one. If the page forbids
 * the camera, this function logs the needed header to the console. It does so in production too,
 * because headers are mostly wrong on deployed pages.
 * @param win the window that would open the camera
 * @returns `camera-insecure-page`, `camera-unsupported`, or `camera-blocked-by-page` with what to
 * add in `detail`; null if nothing is known to block the camera. Never throws.
 */
export function cameraObstacle(win: Window | undefined = globalThis.window): Problem | null {
  const { secure, supported, policyAllows } = cameraFacts(win);
  if (secure === false) return { code: 'camera-insecure-page' };
  if (supported === false) return { code: 'camera-unsupported' };
  if (policyAllows !== false) return null;
  // The page or its parent page can block a frame, and code in the frame cannot see which one does.
  const where =
    win === win?.parent
      ? ') with this page'
      : ` "${win?.location.origin}") with the parent page, and allow="camera" on the iframe`;
  const detail = `Needed: the header Permissions-Policy: camera=(self${where}.`;
  if (!reported) console.error(`FaceCompare: ${detail}`);
  reported = true;
  return { code: 'camera-blocked-by-page', detail };
}
