import { Pair } from '../parts/pair.tsx';
import { Progress } from '../parts/progress.tsx';
import { WithGuide } from '../parts/with-guide.tsx';
import { phaseText } from './phase-text.ts';
import type { Drawing, ScreenProps } from './screen-props.ts';

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
