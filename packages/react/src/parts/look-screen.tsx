import { PhotoPreview } from './photo-preview.tsx';
import { Place } from './place.tsx';
import type { Drawing, ScreenProps } from './screen-props.ts';

/** Keep this photo, or take it again. */
export function lookScreen({ face }: ScreenProps): Drawing {
  const { words, view } = face;
  return {
    ...words.look,
    note: <Place face={face} />,
    actions: (
      <div data-part="row">
        <button data-kind="second" {...face.getRetakeProps()}>
          {words.photo.retake}
        </button>
        <button data-kind="main" {...face.getKeepProps()}>
          {words.photo.keep}
        </button>
      </div>
    ),
    stage: (
      <figure data-part="look" data-side={view.side}>
        <PhotoPreview face={face} side={view.side} found />
      </figure>
    ),
  };
}
