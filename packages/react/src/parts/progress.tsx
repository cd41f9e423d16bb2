import type { ScreenProps } from '../screens/screen-props.ts';
import { Slot } from './slot.tsx';

/** Shows that work is running. It has no value, because we cannot measure a true one. */
export const Progress = ({
  face,
  label,
}: Pick<ScreenProps, 'face'> & { readonly label: string }) => (
  <Slot name="progress" state={{ label }}>
    <div {...face.part('progress')} role="progressbar" aria-label={label}>
      <i {...face.part('progress-bar')} />
    </div>
  </Slot>
);
