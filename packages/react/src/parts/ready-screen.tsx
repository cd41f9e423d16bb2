import type { Words } from '../text/en.ts';
import { ChangePhotos } from './change-photos.tsx';
import { Pair } from './pair.tsx';
import type { Drawing, ScreenProps } from './screen-props.ts';

/** What a person hears who has added one picture twice. */
export const sameImageText = ({ problems }: Words): string => `${problems['same-image'].heading}. ${problems['same-image'].body}`;

export function readyScreen({ face }: ScreenProps): Drawing {
  const { ready, triesLeft } = face.words;
  const { attemptsLeft, sameImage } = face.view;
  return {
    heading: ready.heading,
    body: sameImage ? sameImageText(face.words) : ready.body,
    note: attemptsLeft === null ? null : <span>{triesLeft(attemptsLeft)}</span>,
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
