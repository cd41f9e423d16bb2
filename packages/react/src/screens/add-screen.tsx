import { Icon } from '../parts/icon.tsx';
import { PhotoPicker } from '../parts/photo-picker.tsx';
import { Slot } from '../parts/slot.tsx';
import type { ScreenContent, ScreenProps } from './screen-props.ts';

/** A photo that is still empty. The person adds it with the camera, a button, a drop or a paste. */
export function addScreen({ flow }: ScreenProps): ScreenContent {
  const { messages, view, part } = flow;
  const { side } = view;
  const camera = flow.getOpenCameraProps();
  const byFile = !flow.getPhotoPickerProps().disabled;
  return {
    ...messages[side].add,
    actions: (
      <div {...part('row')}>
        {!camera.disabled && (
          <button data-kind={byFile ? 'second' : 'main'} {...camera}>
            {messages.camera.open}
          </button>
        )}
        <PhotoPicker flow={flow} side={side} label={messages.photo.choose} />
      </div>
    ),
    stage: byFile ? (
      <Slot name="drop-zone" state={{ side }}>
        <div {...flow.getDropZoneProps()}>
          <Icon flow={flow} name="photo" />
          <b {...part('drop-heading')}>{messages.photo.drop}</b>
          <span>
            {flow.rejectedDrop
              ? messages.photo.rejectedDrop[flow.rejectedDrop]
              : messages.photo.orPaste}
          </span>
        </div>
      </Slot>
    ) : (
      <span {...part('photo-missing')}>
        <Icon flow={flow} name="face" />
        <span>{messages[side].missing}</span>
      </span>
    ),
  };
}
