/** `import '@facecompare/element/define'`: the one file that does something when it is imported. */
import { defineFaceCompare } from './define-face-compare.ts';

defineFaceCompare();
