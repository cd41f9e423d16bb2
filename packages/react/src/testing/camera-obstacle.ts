import { replaceProperty } from './replace-property.ts';

/** What of the page keeps it from ever having a camera; nothing is asked then. */
export type CameraObstacle =
  | 'camera-blocked-by-page'
  | 'camera-insecure-page'
  | 'camera-unsupported';

/**
 * Puts an obstacle of the page in the way. A missing API is not here: whoever replaces the API leaves it out.
 * @returns takes it away
 */
export function putInTheWay(obstacle: CameraObstacle | undefined): () => void {
  if (obstacle === 'camera-insecure-page')
    return replaceProperty(window, 'isSecureContext', { value: false });
  if (obstacle !== 'camera-blocked-by-page') return () => {};
  const policy = { value: { allowsFeature: (feature: string) => feature !== 'camera' } };
  // The name of the standard, and the one that browsers have.
  const undo = ['permissionsPolicy', 'featurePolicy'].map((name) =>
    replaceProperty(document, name, policy),
  );
  return () => {
    for (const takeAway of undo) takeAway();
  };
}
