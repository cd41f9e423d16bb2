import { ChangePhotos } from './change-photos.tsx';
import { Frame } from './frame.tsx';
import { Pair } from './pair.tsx';
import type { ScreenProps } from './screen-props.ts';

export function ReadyScreen({ face, options }: ScreenProps) {
  const { ready, triesLeft } = face.words;
  const { attemptsLeft } = face.view;
  return (
    <Frame
      face={face}
      options={options}
      heading={ready.heading}
      body={ready.body}
      note={attemptsLeft === null ? null : <span>{triesLeft(attemptsLeft)}</span>}
      actions={
        <>
          <button data-kind="main" {...face.getCompareProps()}>
            {ready.compare}
          </button>
          <ChangePhotos face={face} />
        </>
      }
    >
      <Pair face={face} />
    </Frame>
  );
}
