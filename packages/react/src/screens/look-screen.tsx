import { mirrored } from '../parts/mirrored.ts';
import { PhotoPreview } from '../parts/photo-preview.tsx';
import type { Drawing, ScreenProps } from './screen-props.ts';

/** The review: the person keeps this photo or takes it again. */
export function lookScreen({ face }: ScreenProps): Drawing {
  const { words, view } = face;
  return {
    ...words.look,
    actions: (
      <div {...face.part('row')}>
        <button data-kind="second" {...face.getRetakeProps()}>
          {words.photo.retake}
        </button>
        <button data-kind="main" {...face.getKeepProps()}>
          {words.photo.keep}
        </button>
      </div>
    ),
    stage: (
      <figure
        {...face.part('look')}
        data-side={view.side}
        data-mirrored={mirrored(view, view.side)}
      >
        <PhotoPreview face={face} side={view.side} found />
      </figure>
    ),
  };
}
