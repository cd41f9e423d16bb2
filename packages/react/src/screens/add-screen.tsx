import { Icon } from '../parts/icon.tsx';
import { PhotoPicker } from '../parts/photo-picker.tsx';
import { Slot } from '../parts/slot.tsx';
import type { Drawing, ScreenProps } from './screen-props.ts';

/** A photo that is still empty. The person adds it with the camera, a button, a drop or a paste. */
export function addScreen({ face }: ScreenProps): Drawing {
  const { words, view, part } = face;
  const { side } = view;
  const camera = face.getOpenCameraProps();
  const byFile = !face.getPhotoPickerProps().disabled;
  return {
    ...words[side].add,
    actions: (
      <div {...part('row')}>
        {!camera.disabled && (
          <button data-kind={byFile ? 'second' : 'main'} {...camera}>
            {words.camera.open}
          </button>
        )}
        <PhotoPicker face={face} side={side} label={words.photo.choose} />
      </div>
    ),
    stage: byFile ? (
      <Slot name="drop-zone" state={{ side }}>
        <div {...face.getDropZoneProps()}>
          <Icon face={face} name="photo" />
          <b {...part('drop-heading')}>{words.photo.drop}</b>
          <span>{face.notTaken ? words.photo.notTaken[face.notTaken] : words.photo.orPaste}</span>
        </div>
      </Slot>
    ) : (
      <span {...part('photo-missing')}>
        <Icon face={face} name="face" />
        <span>{words[side].missing}</span>
      </span>
    ),
  };
}
