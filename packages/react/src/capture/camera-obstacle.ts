import type { Problem } from '@facecompare/contract';
import { cameraFacts } from './camera-facts.ts';

/**
 * What keeps the camera from ever working on this page, found before the person is asked for anything: a prompt that
 * can only fail teaches people to refuse the next one.
 *
 * @param win the window the camera would be opened in
 * @returns `camera-insecure-page`, `camera-unsupported` or `camera-blocked-by-page`, with what to change in `detail`;
 * null where nothing is known to stand in the way. Never throws.
 */
export function cameraObstacle(win: Window | undefined = globalThis.window): Problem | null {
  const { secure, supported, policyAllows } = cameraFacts(win);
  if (secure === false) return { code: 'camera-insecure-page', detail: 'Serve the page over https, or from localhost.' };
  if (supported === false) return { code: 'camera-unsupported', detail: 'This browser has no getUserMedia.' };
  if (policyAllows !== false) return null;
  // A frame can be blocked in two places, and from within nobody can see in which.
  const detail =
    win === win?.parent
      ? 'Send the header Permissions-Policy: camera=(self) with this page.'
      : `Add allow="camera" to the iframe, and send the header Permissions-Policy: camera=(self "${win?.location.origin}") with its parent page.`;
  return { code: 'camera-blocked-by-page', detail };
}
