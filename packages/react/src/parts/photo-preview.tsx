import type { Side } from '@facecompare/contract';
import type { FaceCompareHook } from '../use-face-compare.ts';
import { Icon } from './icon.tsx';

/** One photo as it will be sent; a frame with a sign while there is none. */
export function PhotoPreview({ face, side }: { readonly face: FaceCompareHook; readonly side: Side }) {
  const props = face.getPhotoPreviewProps(side);
  return props.src ? (
    <img {...props} alt={props.alt} />
  ) : (
    <span data-part="photo-missing">
      <Icon name="face" />
      <span>{face.words[side].missing}</span>
    </span>
  );
}
