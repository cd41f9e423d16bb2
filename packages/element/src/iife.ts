/**
 * For a script tag: it defines the element and puts the exports of the module into
 * `window.FaceCompare`.
 */
import { defineFaceCompare } from './define-face-compare.ts';

export * from './index.ts';

defineFaceCompare();
