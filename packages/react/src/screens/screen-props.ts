import type { ReactNode } from 'react';
import type { FaceCompareOptions } from '../types.ts';
import type { FaceCompareHook } from '../use-face-compare.ts';

/** What every screen is drawn from. */
export interface ScreenProps {
  readonly face: FaceCompareHook;
  readonly options: FaceCompareOptions;
  /** Says a sentence to whoever listens, in the one region that speaks, while the screen stays. */
  readonly say: (sentence: string) => void;
}

/** One screen: what stands in each of the four rows. */
export interface Drawing {
  readonly heading: ReactNode;
  readonly body: ReactNode;
  /** The one thing to look at. */
  readonly stage: ReactNode;
  readonly actions: ReactNode;
  /** In the foot, before the other way. */
  readonly note?: ReactNode;
}
