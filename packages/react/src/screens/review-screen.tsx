import { mirrored } from '../parts/mirrored.ts';
import { PhotoPreview } from '../parts/photo-preview.tsx';
import type { ScreenContent, ScreenProps } from './screen-props.ts';

/** The review: the person keeps this photo or takes it again. */
export function reviewScreen({ flow }: ScreenProps): ScreenContent {
  const { messages, view } = flow;
  return {
    ...messages.review,
    actions: (
      <div {...flow.part('row')}>
        <button data-kind="second" {...flow.getRetakeProps()}>
          {messages.photo.retake}
        </button>
        <button data-kind="main" {...flow.getKeepProps()}>
          {messages.photo.keep}
        </button>
      </div>
    ),
    stage: (
      <figure
        {...flow.part('review')}
        data-side={view.side}
        data-mirrored={mirrored(view, view.side)}
      >
        <PhotoPreview flow={flow} side={view.side} found />
      </figure>
    ),
  };
}
