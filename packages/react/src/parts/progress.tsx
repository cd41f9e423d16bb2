import type { ScreenProps } from '../screens/screen-props.ts';
import { Slot } from './slot.tsx';

/** Something is going on. It has no value, because nobody could measure an honest one. */
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
