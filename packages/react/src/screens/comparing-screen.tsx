import { Pair } from '../parts/pair.tsx';
import { Progress } from '../parts/progress.tsx';
import { WithGuide } from '../parts/with-guide.tsx';
import { phaseText } from './phase-text.ts';
import type { ScreenContent, ScreenProps } from './screen-props.ts';

export function comparingScreen({ flow }: ScreenProps): ScreenContent {
  const { comparing } = flow.messages;
  const progress = <Progress flow={flow} label={comparing.heading} />;
  return {
    heading: comparing.heading,
    body: comparing.body,
    note: <span>{phaseText(flow)}</span>,
    actions: (
      <button data-kind="second" {...flow.getCancelProps()}>
        {flow.messages.cancel}
      </button>
    ),
    stage: (
      <>
        <Pair flow={flow} />
        {flow.view.progress ? (
          <WithGuide part="Loading" flow={flow}>
            {progress}
          </WithGuide>
        ) : (
          progress
        )}
      </>
    ),
  };
}
