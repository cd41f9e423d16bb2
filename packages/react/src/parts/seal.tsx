import type { ScreenProps } from '../screens/screen-props.ts';
import { Icon } from './icon.tsx';
import { Slot } from './slot.tsx';

/**
 * The result badges: yes, no, or inconclusive. Each has its own icon, so that people need not rely
 * on colour.
 */
export type SealName = 'yes' | 'no' | 'ask';

export const Seal = ({ flow, seal }: Pick<ScreenProps, 'flow'> & { readonly seal: SealName }) => (
  <Slot name="seal" state={{ seal }}>
    <span {...flow.part('seal')} data-seal={seal}>
      <Icon flow={flow} name={seal} />
    </span>
  </Slot>
);
