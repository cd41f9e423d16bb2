import type { FaceCompareOptions } from '../options.ts';
import type { FaceCompareHook } from '../use-face-compare.ts';

/** What every screen is drawn from. */
export interface ScreenProps {
  readonly face: FaceCompareHook;
  readonly options: FaceCompareOptions;
}
