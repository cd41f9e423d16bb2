import { Progress } from '../parts/progress.tsx';
import type { ScreenContent, ScreenProps } from './screen-props.ts';

export const preparingScreen = ({ flow }: ScreenProps): ScreenContent => ({
  ...flow.messages.preparing,
  actions: null,
  stage: <Progress flow={flow} label={flow.messages.preparing.heading} />,
});
