import type { Problem, Side } from '@facecompare/contract';
import type { ReactNode } from 'react';

/** No props of its own. */
type NoState = Readonly<Record<never, never>>;

/**
 * Every part that a host can render itself, with the props that its slot gets in addition. Each is
 * also a part that a host can style.
 */
export interface PartStates {
  /**
   * The header above the heading: the step indicator and the alternative. A host that replaces it
   * must show the alternative elsewhere.
   */
  readonly header: NoState;
  readonly title: { readonly heading: ReactNode; readonly body: ReactNode };
  readonly stage: NoState;
  readonly actions: NoState;
  readonly footer: { readonly note?: ReactNode };
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

/** The name of a part that a host can render itself. */
export type PartSlot = keyof PartStates;
