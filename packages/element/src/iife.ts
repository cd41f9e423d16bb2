/** For a script tag: the element is defined, and what a module would import stands in `window.FaceCompare`. */
import { defineFaceCompare } from './define-face-compare.ts';

export * from './index.ts';

defineFaceCompare();
