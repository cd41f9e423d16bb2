import type { FaceCompareOptions } from '../types.ts';
import type { FaceCompareHook } from '../use-face-compare.ts';
import { phaseText } from './phase-text.ts';
import { sameImageText } from './same-image-text.ts';

/**
 * The sentence of the live region, about what changes while a screen stays. One string, because a page translator replaces
 * text nodes: React can only update text that is all that its element holds.
 * What lasts a moment is not in it: the next sentence would talk over it.
 */
export function statusText(
  face: FaceCompareHook,
  { guide }: FaceCompareOptions,
): string | null | false {
  const { view, words } = face;
  const { screen, camera } = view;
  if (face.notTaken) return words.photo.notTaken[face.notTaken];
  if (screen === 'camera')
    return (
      camera !== 'starting' &&
      (camera || !guide) &&
      (face.guidance.announcement ?? words.camera[camera ?? 'live'])
    );
  if (screen === 'comparing')
    return (view.phase !== 'preparing' || view.progress !== null) && phaseText(face);
  return screen === 'ready' && view.sameImage && sameImageText(words);
}
