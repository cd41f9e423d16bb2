/**
 * `import '@facecompare/element/define'`: the one module with a side effect when it is imported.
 */
import { defineFaceCompare } from './define-face-compare.ts';

defineFaceCompare();
