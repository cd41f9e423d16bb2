import type { ScreenProps } from '../screens/screen-props.ts';
import { Icon } from './icon.tsx';
import { Slot } from './slot.tsx';

/** Yes, no, or look again: each with a sign of its own, so that colour is never all there is. */
export type SealName = 'yes' | 'no' | 'ask';

export const Seal = ({ face, seal }: Pick<ScreenProps, 'face'> & { readonly seal: SealName }) => (
  <Slot name="seal" state={{ seal }}>
    <span {...face.part('seal')} data-seal={seal}>
      <Icon face={face} name={seal} />
    </span>
  </Slot>
);
