import type { Side } from '@facecompare/contract';
import type { FaceCompareHook } from '../use-face-compare.ts';

interface PhotoPickerProps {
  readonly face: FaceCompareHook;
  readonly side: Side;
  readonly label: string;
  readonly kind?: 'main' | 'second';
}

/** A file input that looks like a button and stays what it is: reachable by Tab, opened by Space, named by its label. */
export function PhotoPicker({ face, side, label, kind = 'main' }: PhotoPickerProps) {
  const props = face.getPhotoPickerProps(side);
  return props.disabled ? null : (
    <label data-kind={kind}>
      <span>{label}</span>
      <input {...props} />
    </label>
  );
}
