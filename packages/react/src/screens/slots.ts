/** The slots: a host can render a whole screen, or one part on every screen that has it. */
import type { Problem, Side } from '@facecompare/contract';
import type { Screen } from '@facecompare/flow';
import type { ReactNode, Ref } from 'react';
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

/** No props of its own. */
type NoState = Readonly<Record<never, never>>;

/** The props that each part's slot gets in addition. */
export interface PartStates {
  /**
   * The header above the heading: the step indicator and the alternative. A host that replaces it
   * must show the alternative elsewhere.
   */
  readonly header: NoState;
  readonly title: Pick<ScreenContent, 'heading' | 'body'>;
  readonly stage: NoState;
  readonly actions: NoState;
  readonly footer: Pick<ScreenContent, 'note'>;
  /** The three steps of the first screen. */
  readonly steps: NoState;
  /** What happens to the photos, before Start. */
  readonly notice: NoState;
  readonly 'drop-zone': { readonly side: Side };
  /** The text over the camera picture; null while there is none. */
  readonly hint: { readonly text: string | null };
  /** The two photos; `stand` and `badge` say how to show them. */
  readonly pair: {
    readonly stand: 'joined' | 'apart' | undefined;
    readonly badge: 'yes' | 'no' | 'ask' | undefined;
  };
  readonly photo: {
    readonly side: Side;
    readonly src: string | undefined;
    readonly problem: Problem | null;
  };
  readonly 'result-badge': { readonly badge: 'yes' | 'no' | 'ask' };
  /** Work is running; `label` names it. */
  readonly progress: { readonly label: string };
  /** What was sent, and to which recipient. */
  readonly receipt: NoState;
}

export type PartSlot = keyof PartStates;

/** A render function for each screen and each part. */
export type Slots = {
  readonly [Name in Screen]?: (props: ScreenSlotProps) => ReactNode;
} & {
  readonly [Name in PartSlot]?: (props: SlotProps & PartStates[Name]) => ReactNode;
};
