import { Frame } from './frame.tsx';
import { Place } from './place.tsx';
import { Progress } from './progress.tsx';
import type { ScreenProps } from './screen-props.ts';

export function PreparingScreen({ face, options }: ScreenProps) {
  const words = face.words.preparing;
  return (
    <Frame face={face} options={options} {...words} note={<Place face={face} />} actions={null}>
      <Progress label={words.heading} />
    </Frame>
  );
}
