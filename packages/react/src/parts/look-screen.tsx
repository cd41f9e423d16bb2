import { Frame } from './frame.tsx';
import { PhotoPreview } from './photo-preview.tsx';
import { Place } from './place.tsx';
import type { ScreenProps } from './screen-props.ts';

/** Keep this photo, or take it again. */
export function LookScreen({ face, options }: ScreenProps) {
  const { words, view } = face;
  return (
    <Frame
      face={face}
      options={options}
      {...words.look}
      note={<Place face={face} />}
      actions={
        <div data-part="row">
          <button data-kind="second" {...face.getRetakeProps()}>
            {words.photo.retake}
          </button>
          <button data-kind="main" {...face.getKeepProps()}>
            {words.photo.keep}
          </button>
        </div>
      }
    >
      <figure data-part="look" data-side={view.side}>
        <PhotoPreview face={face} side={view.side} />
      </figure>
    </Frame>
  );
}
