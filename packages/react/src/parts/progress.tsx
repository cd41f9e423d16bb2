import type { ScreenProps } from '../screens/screen-props.ts';
import { Slot } from './slot.tsx';

/** Shows that work is running. It has no value, because we cannot measure a true one. */
export const Progress = ({
  flow,
  label,
}: Pick<ScreenProps, 'flow'> & { readonly label: string }) => (
  <Slot name="progress" state={{ label }}>
    <div {...flow.part('progress')} role="progressbar" aria-label={label}>
      <i {...flow.part('progress-bar')} />
    </div>
  </Slot>
);
