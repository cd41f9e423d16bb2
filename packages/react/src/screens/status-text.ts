import type { FaceCompareHook } from '../hook/hook-result.ts';
import type { FaceCompareOptions } from '../types.ts';
import { phaseText } from './phase-text.ts';
import { sameImageText } from './same-image-text.ts';

/**
 * Returns the sentence of the live region for changes while a screen stays. It is one string,
 * because a page translator replaces text nodes. React can only update text that is the only
 * content of its element. Short states are left out, because the next sentence would interrupt
 * them.
 */
export function statusText(
  flow: FaceCompareHook,
  { guide }: FaceCompareOptions,
): string | null | false {
  const { view, messages } = flow;
  const { screen, camera } = view;
  if (flow.rejectedDrop) return messages.photo.rejectedDrop[flow.rejectedDrop];
  if (screen === 'camera')
    return (
      camera !== 'starting' &&
      (camera || !guide) &&
      (flow.guidance.announcement ?? messages.camera[camera ?? 'live'])
    );
  if (screen === 'comparing')
    return (view.phase !== 'preparing' || view.progress !== null) && phaseText(flow);
  return screen === 'ready' && view.sameImage && sameImageText(messages);
}
