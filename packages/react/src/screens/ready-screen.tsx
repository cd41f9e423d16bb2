import { ChangePhotos } from '../parts/change-photos.tsx';
import { Pair } from '../parts/pair.tsx';
import { TimeLeft } from '../parts/time-left.tsx';
import { sameImageText } from './same-image-text.ts';
import type { ScreenContent, ScreenProps } from './screen-props.ts';

export function readyScreen({ flow }: ScreenProps): ScreenContent {
  const { ready, triesLeft } = flow.messages;
  const { attemptsLeft, sameImage } = flow.view;
  return {
    heading: ready.heading,
    body: sameImage ? sameImageText(flow.messages) : ready.body,
    note:
      attemptsLeft === null ? null : (
        <>
          <span>{triesLeft(attemptsLeft, flow.countText(attemptsLeft))}</span>
          <TimeLeft flow={flow} />
        </>
      ),
    actions: (
      <>
        <button data-kind="main" {...flow.getCompareProps()}>
          {ready.compare}
        </button>
        <ChangePhotos flow={flow} />
      </>
    ),
    stage: <Pair flow={flow} found />,
  };
}
