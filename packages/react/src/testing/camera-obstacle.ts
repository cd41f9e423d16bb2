import { replaceProperty } from './replace-property.ts';

/** What keeps the page from ever having a camera; the browser then shows no prompt. */
export type CameraObstacle =
  | 'camera-blocked-by-page'
  | 'camera-insecure-page'
  | 'camera-unsupported';

/**
 * Sets up an obstacle of the page. It does not handle a missing API; the code that replaces the API
 * leaves it out.
 * @returns a function that removes the obstacle
 */
export function putInTheWay(obstacle: CameraObstacle | undefined): () => void {
  if (obstacle === 'camera-insecure-page')
    return replaceProperty(window, 'isSecureContext', { value: false });
  if (obstacle !== 'camera-blocked-by-page') return () => {};
  const policy = { value: { allowsFeature: (feature: string) => feature !== 'camera' } };
  // The name in the standard, and the one that browsers have.
  const undo = ['permissionsPolicy', 'featurePolicy'].map((name) =>
    replaceProperty(document, name, policy),
  );
  return () => {
    for (const takeAway of undo) takeAway();
  };
}
