import type { Side } from '@facecompare/contract';
import type { FaceCompareHook } from '../hook/hook-result.ts';

interface PhotoPickerProps {
  readonly flow: FaceCompareHook;
  readonly side: Side;
  readonly label: string;
  readonly kind?: 'main' | 'second';
}

/**
 * A file input that looks like a button. It stays a file input, so Tab reaches it, Space opens it,
 * and its label names it.
 */
export function PhotoPicker({ flow, side, label, kind = 'main' }: PhotoPickerProps) {
  const props = flow.getPhotoPickerProps(side);
  return props.disabled ? null : (
    <label data-kind={kind}>
      <span>{label}</span>
      <input {...props} />
    </label>
  );
}
