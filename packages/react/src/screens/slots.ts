/** The slots: a host can render a whole screen, or one part on every screen that has it. */
import type { Screen } from '@facecompare/flow';
import type { ReactNode, Ref } from 'react';
import type { PartSlot, PartStates } from '../parts/part-states.ts';
import type { ScreenContent, ScreenProps } from './screen-props.ts';

/** The props of every slot. */
export interface SlotProps extends ScreenProps {
  /**
   * What we would render without the slot. The host can wrap it, put it beside its own content, or
   * leave it out.
   */
  readonly children: ReactNode;
}

/**
 * The props of a screen's slot: its four rows, and the props that its heading needs to be
 * announced.
 */
export interface ScreenSlotProps extends SlotProps, ScreenContent {
  /**
   * For the heading. It names the widget, and each new screen focuses it, so that a screen reader
   * announces the screen.
   */
  readonly headingProps: {
    readonly ref: Ref<HTMLHeadingElement>;
    readonly tabIndex: -1;
    readonly id: string;
  };
}

/** A render function for each screen and each part. */
export type Slots = {
  readonly [Name in Screen]?: (props: ScreenSlotProps) => ReactNode;
} & {
  readonly [Name in PartSlot]?: (props: SlotProps & PartStates[Name]) => ReactNode;
};
