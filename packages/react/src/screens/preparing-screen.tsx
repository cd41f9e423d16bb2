import { Progress } from '../parts/progress.tsx';
import type { Drawing, ScreenProps } from './screen-props.ts';

export const preparingScreen = ({ face }: ScreenProps): Drawing => ({
  ...face.words.preparing,
  actions: null,
  stage: <Progress face={face} label={face.words.preparing.heading} />,
});
