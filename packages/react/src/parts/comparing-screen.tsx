import { phaseText } from '../phase-text.ts';
import { Frame } from './frame.tsx';
import { Pair } from './pair.tsx';
import { Progress } from './progress.tsx';
import type { ScreenProps } from './screen-props.ts';

export function ComparingScreen({ face, options }: ScreenProps) {
  const { comparing } = face.words;
  return (
    <Frame
      face={face}
      options={options}
      heading={comparing.heading}
      body={comparing.body}
      note={<span>{phaseText({ face, options })}</span>}
      actions={
        <button data-kind="second" {...face.getCancelProps()}>
          {face.words.cancel}
        </button>
      }
    >
      <Pair face={face} />
      <Progress label={comparing.heading} />
    </Frame>
  );
}
