import { ChangePhotos } from '../parts/change-photos.tsx';
import { Pair } from '../parts/pair.tsx';
import { sameImageText } from './same-image-text.ts';
import type { Drawing, ScreenProps } from './screen-props.ts';

export function readyScreen({ face }: ScreenProps): Drawing {
  const { ready, triesLeft } = face.words;
  const { attemptsLeft, sameImage } = face.view;
  return {
    heading: ready.heading,
    body: sameImage ? sameImageText(face.words) : ready.body,
    note:
      attemptsLeft === null ? null : (
        <span>{triesLeft(attemptsLeft, face.countText(attemptsLeft))}</span>
      ),
    actions: (
      <>
        <button data-kind="main" {...face.getCompareProps()}>
          {ready.compare}
        </button>
        <ChangePhotos face={face} />
      </>
    ),
    stage: <Pair face={face} found />,
  };
}
