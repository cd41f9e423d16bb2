import type { ReactNode } from 'react';
import type { FaceCompareHook } from '../hook/hook-result.ts';
import type { FaceCompareOptions } from '../types.ts';

/** The props of every screen. */
export interface ScreenProps {
  readonly flow: FaceCompareHook;
  readonly options: FaceCompareOptions;
  /** Announces a sentence in the live region of the widget, while the screen stays. */
  readonly announce: (sentence: string) => void;
}

/** One screen: the content of each of its four rows. */
export interface ScreenContent {
  readonly heading: ReactNode;
  readonly body: ReactNode;
  /** The main content of the screen. */
  readonly stage: ReactNode;
  readonly actions: ReactNode;
  /** In the footer, before the way out. */
  readonly note?: ReactNode;
}
