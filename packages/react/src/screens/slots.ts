/** What a host can draw itself: a whole screen, or one part on whatever screen it stands. */
import type { Problem, Side } from '@facecompare/contract';
import type { Screen } from '@facecompare/flow';
import type { ReactNode, Ref } from 'react';
import type { Drawing, ScreenProps } from './screen-props.ts';

/** What every slot is given. */
export interface SlotProps extends ScreenProps {
  /** What would be shown without the slot; it may be put around, beside, or left out. */
  readonly children: ReactNode;
}

/** What the slot of a screen is given: the four rows as they would be, and what its heading needs to be told. */
export interface ScreenSlotProps extends SlotProps, Drawing {
  /** For the heading: it names the widget, and each new screen is announced by the focus that it gets. */
  readonly headingProps: {
    readonly ref: Ref<HTMLHeadingElement>;
    readonly tabIndex: -1;
    readonly id: string;
  };
}

/** Nothing besides. */
type Untold = Readonly<Record<never, never>>;

/** What the slot of each part is told besides. */
export interface PartStates {
  /** The line above the heading: where the person is, and the other way. Whoever replaces it shows the other way elsewhere. */
  readonly bar: Untold;
  readonly header: Pick<Drawing, 'heading' | 'body'>;
  readonly stage: Untold;
  readonly actions: Untold;
  readonly footer: Pick<Drawing, 'note'>;
  /** The three steps of the first screen. */
  readonly steps: Untold;
  /** What happens to the photos, before the start. */
  readonly notice: Untold;
  readonly 'drop-zone': { readonly side: Side };
  /** What stands over the picture of the camera; null while nothing does. */
  readonly hint: { readonly text: string | null };
  /** The two photos; `stand` and `seal` say how they are shown. */
  readonly pair: {
    readonly stand: 'joined' | 'apart' | undefined;
    readonly seal: 'yes' | 'no' | 'ask' | undefined;
  };
  readonly photo: {
    readonly side: Side;
    readonly src: string | undefined;
    readonly problem: Problem | null;
  };
  readonly seal: { readonly seal: 'yes' | 'no' | 'ask' };
  /** Something is going on; `label` names it. */
  readonly progress: { readonly label: string };
  /** What was sent, and where. */
  readonly receipt: Untold;
}

export type PartSlot = keyof PartStates;

/** A render function for each screen and each part. */
export type Slots = {
  readonly [Name in Screen]?: (props: ScreenSlotProps) => ReactNode;
} & {
  readonly [Name in PartSlot]?: (props: SlotProps & PartStates[Name]) => ReactNode;
};
