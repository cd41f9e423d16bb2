import type { ScreenProps } from '../screens/screen-props.ts';
import { Icon } from './icon.tsx';
import { Slot } from './slot.tsx';

/**
 * The result badges: yes, no, or inconclusive. Each has its own icon, so that people need not rely
 * on colour.
 */
export type BadgeName = 'yes' | 'no' | 'ask';

export const ResultBadge = ({
  flow,
  badge,
}: Pick<ScreenProps, 'flow'> & { readonly badge: BadgeName }) => (
  <Slot name="result-badge" state={{ badge }}>
    <span {...flow.part('result-badge')} data-badge={badge}>
      <Icon flow={flow} name={badge} />
    </span>
  </Slot>
);
