import type { Side } from '@facecompare/contract';
import type { FaceCompareOptions } from '../types.ts';

/**
 * Returns what the browser is asked for. The facing mode is a preference, not a condition: a phone
 * without that camera uses the one it has.
 * @param chosen the id of the camera that the person chose
 */
export const cameraConstraints = (
  camera: FaceCompareOptions['camera'],
  side: Side,
  chosen: string | undefined,
): MediaTrackConstraints => ({
  width: { ideal: camera?.width ?? 1280 },
  height: { ideal: camera?.height ?? 720 },
  ...(chosen ? { deviceId: chosen } : { facingMode: side === 'selfie' ? 'user' : 'environment' }),
});
