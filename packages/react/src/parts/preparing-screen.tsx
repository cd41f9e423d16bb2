import { Place } from './place.tsx';
import { Progress } from './progress.tsx';
import type { Drawing, ScreenProps } from './screen-props.ts';

export function preparingScreen({ face }: ScreenProps): Drawing {
  const words = face.words.preparing;
  return {
    ...words,
    note: <Place face={face} />,
    actions: null,
    stage: <Progress label={words.heading} />,
  };
}
