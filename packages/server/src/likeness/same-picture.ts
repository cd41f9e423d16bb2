import { untilAborted } from '@facecompare/contract';
import { isSameImage } from '@facecompare/contract/same-image';
import type { UpstreamCall } from '../upstream.ts';
import { fingerprintOfFile } from './fingerprint-of-file.ts';
import { loadSharp } from './load-sharp.ts';

/**
 * Creates a check that a call does not compare a picture with itself: the same file twice, or one
 * picture that was saved differently. Such a pair says nothing about a person, and every upstream
 * would call it a match.
 */
export function samePicture(sharp = loadSharp()) {
  return async (
    { images: [selfie, reference] }: Pick<UpstreamCall, 'images'>,
    signal: AbortSignal,
  ): Promise<boolean> => {
    if (Buffer.compare(selfie, reference) === 0) return true;
    const loaded = await sharp;
    if (!loaded) return false;
    const prints = Promise.all([
      fingerprintOfFile(loaded, selfie),
      fingerprintOfFile(loaded, reference),
    ]);
    return isSameImage(...(await untilAborted(prints, signal)));
  };
}
