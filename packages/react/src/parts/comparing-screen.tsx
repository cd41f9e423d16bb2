import { phaseText } from '../phase-text.ts';
import { Pair } from './pair.tsx';
import { Progress } from './progress.tsx';
import type { Drawing, ScreenProps } from './screen-props.ts';
import { WithGuide } from './with-guide.tsx';

export function comparingScreen({ face }: ScreenProps): Drawing {
  const { comparing } = face.words;
  const progress = <Progress face={face} label={comparing.heading} />;
  return {
    heading: comparing.heading,
    body: comparing.body,
    note: <span>{phaseText(face)}</span>,
    actions: (
      <button data-kind="second" {...face.getCancelProps()}>
        {face.words.cancel}
      </button>
    ),
    stage: (
      <>
        <Pair face={face} />
        {face.view.progress ? (
          <WithGuide part="Loading" face={face}>
            {progress}
          </WithGuide>
        ) : (
          progress
        )}
      </>
    ),
  };
}
